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
        boolean head = person.holds(plan.issuingUnit(), Role.HEAD);
        return new Plan.Signature(
                login,
                person.name(),
                PlanDocument.title(person, plan.issuingUnit(), head ? Role.HEAD : Role.DEPUTY_HEAD),
                head ? "HEAD" : "KT",
                clock.now());
    }
}
