package vn.kehoach.plan;

import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.time.BusinessClock;

/** Whose signature a person's is: the head's, a deputy's KT., or by order or authority (Decree 30/2020, article 13). */
@Component
class PlanSigning {

    private final Plans plans;
    private final Organization organization;
    private final BusinessClock clock;

    PlanSigning(Plans plans, Organization organization, BusinessClock clock) {
        this.plans = plans;
        this.organization = organization;
        this.clock = clock;
    }

    void sign(Plan plan, String login) {
        plans.signed(plan.id(), signature(plan, login));
    }

    Plan.Signature signature(Plan plan, String login) {
        Person person = organization.person(login).orElseThrow();
        PlanContent content = plans.content(plan.id());
        String proposed = SignerBlocks.form(content.signer());
        boolean head = person.holds(plan.issuingUnit(), Role.HEAD);
        boolean deputy = person.holds(plan.issuingUnit(), Role.DEPUTY_HEAD);
        // By order or by written authority somebody else signs; where the head does so himself, none is needed.
        if (!head && !deputy) {
            return new Plan.Signature(login, person.name(), content.signing().title(), proposed, clock.now());
        }
        return new Plan.Signature(
                login,
                person.name(),
                PlanDocument.title(person, plan.issuingUnit(), head ? Role.HEAD : Role.DEPUTY_HEAD),
                head ? (proposed.equals("Q") ? "Q" : "HEAD") : "KT",
                clock.now());
    }
}
