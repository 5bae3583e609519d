package vn.kehoach.plan;

import java.util.List;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.plan.definition.PlanDefinitions;
import vn.kehoach.text.Texts;
import vn.kehoach.time.DateTexts;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What a new plan starts from: a definition that ships with the program, an earlier plan, or a blank. */
@Component
class PlanTemplates {

    private static final List<String> COLUMNS =
            List.of("TT", "Hình thức", "Nội dung", "Thời gian thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp");

    private final PlanDefinitions definitions;
    private final Plans plans;
    private final Organization organization;

    PlanTemplates(PlanDefinitions definitions, Plans plans, Organization organization) {
        this.definitions = definitions;
        this.plans = plans;
        this.organization = organization;
    }

    /** A beginning; units and year are null where the source does not say. */
    record Template(PlanContent content, String draftingUnit, String issuingUnit, Integer planYear) {
        int year(int otherwise) {
            return planYear == null ? otherwise : planYear;
        }
    }

    Template of(PlanDesk.Request request, LongFunction<Plan> readable) {
        if (request.definitionId() != null) {
            return definitions
                    .byId(request.definitionId())
                    .map(d -> new Template(DefinitionContent.of(d), d.draftingUnit(), d.issuingUnit(), d.year()))
                    .orElseThrow(() -> Refusal.invalid(
                            List.of(Problem.of("definitionId", "plan.definitionUnknown", request.definitionId()))));
        }
        if (request.copyOf() != null) {
            Plan source = readable.apply(request.copyOf());
            return new Template(
                    withoutDates(plans.content(source.id())), source.draftingUnit(), source.issuingUnit(), null);
        }
        return new Template(blank("", "", ""), null, null, null);
    }

    /** A sub-plan begins with the plan that asks as its basis; the unit follows it up itself. */
    Template blankUnder(Plan parent, String unit) {
        String basis = "Kế hoạch số %s ngày %s của %s về %s"
                .formatted(
                        parent.numberText(),
                        DateTexts.of(Texts.VIETNAMESE).date(parent.issuedOn()),
                        organization
                                .unit(parent.issuingUnit(), parent.issuedOn())
                                .map(Unit::name)
                                .orElse(parent.issuingUnit()),
                        parent.title());
        return new Template(blank(parent.title(), basis, unit), unit, unit, parent.year());
    }

    private static PlanContent blank(String title, String basis, String focalUnit) {
        return new PlanContent(
                title,
                List.of(new PlanContent.Basis(basis)),
                "",
                List.of(
                        new PlanContent.Section("I", "MỤC ĐÍCH, YÊU CẦU", ""),
                        new PlanContent.Section("II", "NỘI DUNG", ""),
                        new PlanContent.Section("III", "TỔ CHỨC THỰC HIỆN", "")),
                "",
                new PlanContent.Annex("PHỤ LỤC", COLUMNS, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "HEAD",
                "",
                focalUnit);
    }

    // Last year's days are not this year's: the drafter is asked for each.
    private static PlanContent withoutDates(PlanContent c) {
        return new PlanContent(
                c.title(),
                c.legalBases(),
                c.opening(),
                c.sections(),
                c.closing(),
                c.annex(),
                c.tasks(),
                c.quotas(),
                c.recipients(),
                c.duties().stream().map(PlanTemplates::undated).toList(),
                c.signer(),
                c.proposalText(),
                c.focalUnit());
    }

    private static PlanContent.Duty undated(PlanContent.Duty d) {
        return new PlanContent.Duty(
                d.dutyKey(),
                d.kind(),
                d.title(),
                "",
                d.bound(),
                null,
                d.respondents(),
                d.acceptance(),
                d.headApproval(),
                d.judges(),
                d.consolidate(),
                null,
                "");
    }
}
