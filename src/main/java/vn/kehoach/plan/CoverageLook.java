package vn.kehoach.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Unit;
import vn.kehoach.time.BusinessClock;

/**
 * Who has something to do gets the plan, by name, by group or through the unit above; and who gets it is told what for
 * (seeds.yaml, data_checks_worth_building).
 */
@Component
class CoverageLook implements DraftLook {

    /** Lines that say by themselves that nothing is to be done. */
    private static final Set<String> ONLY_RECEIVES = Set.of("REPORT", "INFORM", "PUBLISH", "ARCHIVE");

    private static final int NAMED = 5;

    private final UnitRefs refs;
    private final DutyFreeze duties;
    private final Organization organization;
    private final BusinessClock clock;

    CoverageLook(UnitRefs refs, DutyFreeze duties, Organization organization, BusinessClock clock) {
        this.refs = refs;
        this.duties = duties;
        this.organization = organization;
        this.clock = clock;
    }

    /** Where something is given to do, and to whom. */
    private record Given(String field, Collection<Unit> units) {}

    @Override
    public void look(Plan plan, PlanContent content, Found found) {
        LocalDate today = clock.today();
        List<Given> given = given(content, today);
        Set<String> reached = content.recipients().stream()
                .flatMap(line -> refs.resolveAll(line.to(), today).stream())
                .map(Unit::code)
                .collect(Collectors.toSet());
        uncovered(plan, given, reached, found);
        idle(plan, content, given, found);
    }

    private void uncovered(Plan plan, List<Given> given, Set<String> reached, Found found) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Given task : given) {
            List<String> missing = task.units().stream()
                    .filter(unit -> !covered(unit, plan, reached))
                    .map(Unit::name)
                    .filter(name -> told.putIfAbsent(name, task.field()) == null)
                    .toList();
            found.warnIf(!missing.isEmpty(), task.field(), "plan.warnTaskNoRecipient", some(missing));
        }
    }

    // The issuer tells itself; a unit is told by the one above it, up to the issuer.
    private boolean covered(Unit unit, Plan plan, Set<String> reached) {
        if (isIssuer(unit, plan)) {
            return true;
        }
        Set<String> seen = new LinkedHashSet<>();
        Unit at = unit;
        while (at != null && !at.code().equals(plan.issuingUnit()) && seen.add(at.code())) {
            if (reached.contains(at.code())) {
                return true;
            }
            at = at.parent() == null
                    ? null
                    : organization.unit(at.parent(), clock.today()).orElse(null);
        }
        return false;
    }

    private boolean isIssuer(Unit unit, Plan plan) {
        return unit.code().equals(plan.issuingUnit()) || unit.code().equals(plan.draftingUnit());
    }

    private void idle(Plan plan, PlanContent content, List<Given> given, Found found) {
        Set<String> busy = given.stream()
                .flatMap(task -> task.units().stream())
                .map(Unit::code)
                .collect(Collectors.toSet());
        List<String> onlyTold = new ArrayList<>();
        for (int i = 0; i < content.recipients().size(); i++) {
            PlanContent.Recipient line = content.recipients().get(i);
            List<Unit> idle = refs.resolveAll(line.to(), clock.today()).stream()
                    .filter(unit -> !busy.contains(unit.code()))
                    .toList();
            boolean nothingAsked = ONLY_RECEIVES.contains(line.purpose())
                    || idle.stream()
                            .allMatch(
                                    unit -> refs.obligation(unit, plan.issuingUnit(), clock.today()) == Obligation.NONE
                                            || isIssuer(unit, plan));
            List<String> names = idle.stream().map(Unit::name).toList();
            if (nothingAsked) {
                onlyTold.addAll(names);
            } else {
                found.warnIf(
                        !names.isEmpty(), "recipients[%d].to".formatted(i), "plan.warnRecipientNoTask", some(names));
            }
        }
        found.informIf(!onlyTold.isEmpty(), "recipients", "plan.infoRecipientsOnlyTold", some(onlyTold));
    }

    // To register the plan is asked of everybody and is nothing to do.
    private List<Given> given(PlanContent content, LocalDate on) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < content.tasks().size(); i++) {
            given.add(new Given(
                    "tasks[%d].units".formatted(i),
                    refs.resolveAll(content.tasks().get(i).units(), on)));
        }
        for (int i = 0; i < content.annex().rows().size(); i++) {
            PlanContent.Row row = content.annex().rows().get(i);
            given.add(new Given("annex.rows[%d].leadUnits".formatted(i), refs.resolveAll(row.leadUnits(), on)));
            given.add(new Given(
                    "annex.rows[%d].coordinatingUnits".formatted(i), refs.resolveAll(row.coordinatingUnits(), on)));
        }
        for (int i = 0; i < content.quotas().size(); i++) {
            given.add(new Given(
                    "quotas[%d].unit".formatted(i),
                    refs.resolve(content.quotas().get(i).unit(), on)));
        }
        for (int i = 0; i < content.duties().size(); i++) {
            PlanContent.Duty duty = content.duties().get(i);
            if (duty.kind() != DutyKind.ACKNOWLEDGE) {
                given.add(new Given(
                        "duties[%d].respondents".formatted(i),
                        duties.respondents(duty, on).toList()));
            }
        }
        return given;
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
        return names.size() <= NAMED ? first : first + "; … (" + names.size() + ")";
    }
}
