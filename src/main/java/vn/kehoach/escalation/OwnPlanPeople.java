package vn.kehoach.escalation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.plan.Plan;

/** Who decides about a unit's own plan: who drafted it, and the unit's clerk and head, each once. */
@Component
class OwnPlanPeople {

    private final Organization organization;
    private final UnitAddressees addressees;

    OwnPlanPeople(Organization organization, UnitAddressees addressees) {
        this.organization = organization;
        this.addressees = addressees;
    }

    Collection<Addressee> of(Plan own, String unit) {
        Map<String, Addressee> people = new LinkedHashMap<>();
        organization
                .person(own.drafter())
                .map(person -> addressees.addressee(person, own.draftingUnit()))
                .ifPresent(drafter -> people.put(drafter.person(), drafter));
        addressees.clerkAndHead(unit).forEach(person -> people.putIfAbsent(person.person(), person));
        return people.values();
    }
}
