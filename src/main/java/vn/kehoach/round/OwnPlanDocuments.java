package vn.kehoach.round;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.plan.Plan;
import vn.kehoach.time.BusinessClock;

/** A unit's own plan as the document that it gives. */
@Component
class OwnPlanDocuments {

    private final Organization organization;
    private final BusinessClock clock;

    OwnPlanDocuments(Organization organization, BusinessClock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    ResponseDocument of(Plan plan, Response response) {
        String signer = plan.signature() == null
                ? ""
                : plan.signature().title() + " " + plan.signature().name();
        String name = organization.person(plan.drafter()).map(Person::name).orElse(plan.drafter());
        return new ResponseDocument(
                0,
                response.id(),
                0,
                0,
                plan.numberText(),
                plan.issuedOn(),
                signer,
                clock.today(),
                clock.now(),
                plan.drafter(),
                name,
                false,
                "",
                plan.id(),
                "",
                List.of());
    }
}
