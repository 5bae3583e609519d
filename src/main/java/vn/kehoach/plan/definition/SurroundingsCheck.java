package vn.kehoach.plan.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold between a definition and what is there already. */
final class SurroundingsCheck {

    private final Faults faults;
    private final Surroundings there;

    SurroundingsCheck(FaultTexts texts, Surroundings there) {
        this.faults = new Faults(texts);
        this.there = there;
    }

    List<Faults.Found> check(PlanDefinition plan) {
        new DefinitionTargets(plan).each(this::target);
        faults.each(
                "duties",
                plan.duties(),
                (path, duty) -> faults.each(path + ".respondents", duty.respondents(), this::membership));
        faults.unless(there.mayImportFor(plan.draftingUnit()), "draftingUnit", "notYourBody", plan.draftingUnit());
        faults.unless(
                there.owner(plan.id(), plan.draftingUnit()) != Surroundings.Owner.OTHER, "id", "idTaken", plan.id());
        parents(plan);
        return faults.found();
    }

    private void target(String path, Target target) {
        if (target.kind() == Target.Kind.GROUP) {
            faults.unless(there.group(target.code()), path, "groupUnknown", target.code());
        } else {
            faults.unless(there.unit(target.code()), path, "unitUnknown", target.code());
        }
    }

    private void membership(String path, DutyDefinition.Respondents respondents) {
        Target group = respondents.memberOf();
        boolean known = group != null && respondents.to() != null && there.group(group.code());
        faults.unless(
                !known || there.member(respondents.to().code(), group.code()),
                path + ".memberOf",
                "notMember",
                respondents.to(),
                group);
    }

    /** Plans that carry out one another in a circle carry out nothing. */
    private void parents(PlanDefinition plan) {
        Set<String> way = new LinkedHashSet<>(List.of(plan.id()));
        String next = plan.parentPlan() == null ? null : plan.parentPlan().definition();
        while (next != null) {
            if (!way.add(next)) {
                faults.add("parentPlan.definition", "parentCycle", String.join(" → ", way) + " → " + next);
                return;
            }
            Optional<PlanDefinition> parent = there.definition(next);
            if (parent.isEmpty()) {
                faults.add("parentPlan.definition", "parentUnknown", next);
                return;
            }
            ParentPlan above = parent.get().parentPlan();
            next = above == null ? null : above.definition();
        }
    }
}
