package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.Role;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The Chair signs, or a deputy KT. (Decree 30/2020, article 13), or the file goes back. */
@Component
class SignPlanWork extends PlanWork {

    private final Organization organization;
    private final BusinessClock clock;

    SignPlanWork(Plans plans, PlanViews views, Organization organization, BusinessClock clock) {
        super(plans, views, Map.of("UserTask_SignPlan", PlanState.AWAITING_SIGNATURE));
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("sign"), Outcome.giveBack());
    }

    @Override
    void addTo(Map<String, Object> view, WorkItem item, String login) {
        Plan plan = plan(item);
        view.put("signsAs", signature(plan, login));
        view.put("proposedSigner", plans.content(plan.id()).signer());
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (submission.is("sign")) {
            Plan plan = plan(item);
            plans.signed(plan.id(), signature(plan, submission.login()));
        }
    }

    private Plan.Signature signature(Plan plan, String login) {
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
