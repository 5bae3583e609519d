package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.text.Texts;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.time.DateTexts;

/**
 * What a unit's own plan begins with: the plan that asks as its basis, what of it concerns the unit, and the same
 * duties for the units below it. A proposal: the drafter changes what he likes. Nothing here knows a tier.
 */
@Component
class SubPlanDraft {

    private static final String ELECTRONIC = "ELECTRONIC";
    private static final DateTexts DATES = DateTexts.of(Texts.VIETNAMESE);

    private final Plans plans;
    private final IssuedPlans issued;
    private final UnitRefs refs;
    private final SubPlanDuties duties;
    private final Organization organization;
    private final BusinessClock clock;

    SubPlanDraft(
            Plans plans,
            IssuedPlans issued,
            UnitRefs refs,
            SubPlanDuties duties,
            Organization organization,
            BusinessClock clock) {
        this.plans = plans;
        this.issued = issued;
        this.refs = refs;
        this.duties = duties;
        this.organization = organization;
        this.clock = clock;
    }

    /** {@code focal} is the body that follows the unit's plan up: one of its rooms, or the unit itself. */
    PlanContent of(Plan parent, Unit unit, String focal) {
        PlanContent asked = plans.content(parent.id());
        boolean below = !refs.below(unit, clock.today()).isEmpty();
        Map<Integer, Long> frozen = issued.quotasOf(parent.id(), unit.code()).stream()
                .collect(Collectors.toMap(IssuedPlans.UnitQuota::line, IssuedPlans.UnitQuota::id, (one, other) -> one));
        List<PlanContent.Quota> quotas = IntStream.range(0, asked.quotas().size())
                .filter(i -> binds(List.of(asked.quotas().get(i).unit()), unit, parent))
                .mapToObj(i -> feeding(asked.quotas().get(i), frozen.get(i + 1)))
                .toList();
        return new PlanContent(
                parent.title(),
                List.of(new PlanContent.Basis(basis(parent))),
                "%s ban hành Kế hoạch %s như sau:".formatted(unit.name(), parent.title()),
                sections(parent, quotas),
                "",
                annex(parent, asked, unit),
                asked.tasks().stream()
                        .filter(task -> binds(task.units(), unit, parent))
                        .map(task -> new PlanContent.Task(unit.name(), task.text(), List.of(UnitRefs.of(unit))))
                        .toList(),
                quotas.stream()
                        .map(quota -> below ? forBelow(quota, unit) : own(quota, unit))
                        .toList(),
                recipients(parent, unit, below),
                below ? duties.of(parent, unit, focal) : List.of(),
                "HEAD",
                null,
                "",
                focal,
                new PlanContent.ParentPlan(
                        parent.id(),
                        parent.numberText(),
                        parent.issuedOn(),
                        name(parent.issuedBy(), parent.issuedOn())),
                null,
                null);
    }

    private String basis(Plan parent) {
        return "Kế hoạch số %s ngày %s của %s về %s"
                .formatted(
                        parent.numberText(),
                        DATES.date(parent.issuedOn()),
                        name(parent.issuedBy(), parent.issuedOn()),
                        parent.title());
    }

    // What the unit itself is held to stands in the text; the rows of quotas bind those who report to it.
    private List<PlanContent.Section> sections(Plan parent, List<PlanContent.Quota> quotas) {
        List<String> lines = new ArrayList<>();
        if (!quotas.isEmpty()) {
            lines.add("Chỉ tiêu được giao tại Kế hoạch số %s:".formatted(parent.numberText()));
            quotas.forEach(quota -> lines.add("- %s: %s;".formatted(quota.object(), QuotaWords.target(quota))));
        }
        return List.of(
                new PlanContent.Section("I", "MỤC ĐÍCH, YÊU CẦU", ""),
                new PlanContent.Section("II", "NỘI DUNG", String.join("\n", lines)),
                new PlanContent.Section("III", "TỔ CHỨC THỰC HIỆN", ""));
    }

    private PlanContent.Annex annex(Plan parent, PlanContent asked, Unit unit) {
        List<PlanContent.Row> rows = asked.annex().rows().stream()
                .map(row -> row(row, parent, unit))
                .filter(Objects::nonNull)
                .toList();
        return new PlanContent.Annex(
                "PHỤ LỤC", asked.annex().columns(), asked.annex().parts(), rows);
    }

    private PlanContent.Row row(PlanContent.Row row, Plan parent, Unit unit) {
        if (binds(row.leadUnits(), unit, parent)) {
            return new PlanContent.Row(
                    null,
                    false,
                    row.form(),
                    row.content(),
                    row.time(),
                    unit.name(),
                    List.of(UnitRefs.of(unit)),
                    row.coordinating(),
                    List.of(),
                    row.product(),
                    row.note());
        }
        return binds(row.coordinatingUnits(), unit, parent)
                ? new PlanContent.Row(
                        null,
                        false,
                        row.form(),
                        "Phối hợp với %s: %s".formatted(row.lead().replace("\n", ", "), row.content()),
                        row.time(),
                        unit.name(),
                        List.of(UnitRefs.of(unit)),
                        row.lead(),
                        List.of(),
                        row.product(),
                        row.note())
                : null;
    }

    private static PlanContent.Quota own(PlanContent.Quota quota, Unit unit) {
        return new PlanContent.Quota(
                UnitRefs.of(unit),
                quota.object(),
                quota.op(),
                quota.amount(),
                quota.min(),
                quota.max(),
                quota.unitText(),
                quota.period(),
                quota.feeds());
    }

    /** Which of the unit's quotas it comes from: whoever rewords it, its figures go there. */
    private static PlanContent.Quota feeding(PlanContent.Quota quota, Long frozen) {
        return new PlanContent.Quota(
                quota.unit(),
                quota.object(),
                quota.op(),
                quota.amount(),
                quota.min(),
                quota.max(),
                quota.unitText(),
                quota.period(),
                frozen == null ? "" : String.valueOf(frozen));
    }

    // How the unit divides its quota among those below it nobody can guess: the drafter is asked for the figure.
    private static PlanContent.Quota forBelow(PlanContent.Quota quota, Unit unit) {
        return new PlanContent.Quota(
                UnitRefs.below(unit),
                quota.object(),
                ">=",
                null,
                null,
                null,
                quota.unitText(),
                quota.period(),
                quota.feeds());
    }

    private List<PlanContent.Recipient> recipients(Plan parent, Unit unit, boolean below) {
        List<PlanContent.Recipient> lines = new ArrayList<>();
        lines.add(report(parent.issuingUnit()));
        if (!parent.focalUnit().equals(parent.issuingUnit())) {
            lines.add(report(parent.focalUnit()));
        }
        if (below) {
            lines.add(new PlanContent.Recipient(
                    "Các cơ quan, đơn vị thuộc %s (để t/h)".formatted(unit.name()),
                    "EXECUTE",
                    List.of(UnitRefs.below(unit)),
                    ELECTRONIC));
        }
        lines.add(new PlanContent.Recipient("Lưu: VT", "ARCHIVE", List.of(), ELECTRONIC));
        return lines;
    }

    private PlanContent.Recipient report(String code) {
        return new PlanContent.Recipient(
                name(code, clock.today()) + " (để b/c)",
                "REPORT",
                organization.unit(code, clock.today()).map(UnitRefs::of).stream()
                        .toList(),
                ELECTRONIC);
    }

    // As the asking plan meant it on its day of issue.
    private boolean binds(List<String> references, Unit unit, Plan parent) {
        LocalDate on = Optional.ofNullable(parent.issuedOn()).orElseGet(clock::today);
        return refs.resolveAll(references, on).stream()
                .anyMatch(found -> found.code().equals(unit.code()));
    }

    private String name(String code, LocalDate on) {
        return organization.unit(code, on).map(Unit::name).orElse(code);
    }
}
