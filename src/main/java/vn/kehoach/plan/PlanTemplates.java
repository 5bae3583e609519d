package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Unit;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Refusal;

/** What a new plan starts from: a definition that ships with the program, an earlier plan, or a blank. */
@Component
class PlanTemplates {

    static final List<String> COLUMNS =
            List.of("TT", "Hình thức", "Nội dung", "Thời gian thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp");

    private final DefinitionLibrary definitions;
    private final Plans plans;
    private final SubPlanDraft subPlans;

    PlanTemplates(DefinitionLibrary definitions, Plans plans, SubPlanDraft subPlans) {
        this.definitions = definitions;
        this.plans = plans;
        this.subPlans = subPlans;
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
                    alone(withoutDates(plans.content(source.id()))), source.draftingUnit(), source.issuingUnit(), null);
        }
        return new Template(blank(), null, null, null);
    }

    /** Of a copy nothing goes into quotas that another plan asked for. */
    private static PlanContent alone(PlanContent c) {
        return c.withQuotas(c.quotas().stream().map(PlanContent.Quota::alone).toList());
    }

    /** A sub-plan begins with the plan that asks, and with what of it concerns the unit. */
    Template under(Plan parent, Unit unit, String focal) {
        return new Template(subPlans.of(parent, unit, focal), unit.code(), unit.code(), parent.year());
    }

    /**
     * A plan that takes the place of another says all it said, and that it does; one that amends another begins
     * without duties, for those of the other stay in force.
     */
    Template after(Plan old, boolean replaces, String oldNamed) {
        PlanContent c = withoutDates(plans.content(old.id()));
        List<PlanContent.Basis> bases = new ArrayList<>(c.legalBases());
        bases.add(new PlanContent.Basis(oldNamed));
        String closing = replaces ? (c.closing() + "\nKế hoạch này thay thế " + oldNamed + ".").strip() : c.closing();
        PlanContent content = new PlanContent(
                replaces ? c.title() : "sửa đổi, bổ sung " + oldNamed,
                bases,
                c.opening(),
                c.sections(),
                closing,
                c.annex(),
                c.tasks(),
                c.quotas(),
                c.recipients(),
                replaces ? c.duties() : List.of(),
                c.signer(),
                c.signing(),
                "",
                c.focalUnit(),
                null,
                null,
                null);
        return new Template(content, old.draftingUnit(), old.issuingUnit(), old.year());
    }

    private static PlanContent blank() {
        return new PlanContent(
                "",
                List.of(new PlanContent.Basis("")),
                "",
                List.of(
                        new PlanContent.Section("I", "MỤC ĐÍCH, YÊU CẦU", ""),
                        new PlanContent.Section("II", "NỘI DUNG", ""),
                        new PlanContent.Section("III", "TỔ CHỨC THỰC HIỆN", "")),
                "",
                new PlanContent.Annex("PHỤ LỤC", COLUMNS, PlanContent.Annex.USUAL, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "HEAD",
                null,
                "",
                "",
                null,
                null,
                null);
    }

    // Last year's days are not this year's: the drafter is asked for each, and answers every warning again.
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
                c.duties().stream().map(PlanContent.Duty::withoutDays).toList(),
                c.signer(),
                c.signing(),
                c.proposalText(),
                c.focalUnit(),
                null,
                null,
                null);
    }
}
