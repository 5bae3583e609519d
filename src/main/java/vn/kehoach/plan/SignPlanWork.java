package vn.kehoach.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The Chair signs, or a deputy KT., or the file goes back. Who numbers as well does both on this page. */
@Component
class SignPlanWork extends PlanWork {

    private final PlanSigning signing;
    private final Dispatching dispatching;
    private final PlanParts parts;
    private final PlanSignatures signatures;
    private final BusinessClock clock;

    SignPlanWork(
            Plans plans,
            PlanViews views,
            PlanSigning signing,
            Dispatching dispatching,
            PlanParts parts,
            PlanSignatures signatures,
            BusinessClock clock) {
        super(plans, views, Map.of(PlanParts.SIGN, PlanState.AWAITING_SIGNATURE));
        this.signing = signing;
        this.dispatching = dispatching;
        this.parts = parts;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        List<Outcome> ways = new ArrayList<>(parts.afterSigning(plan(item), parts.who(item)));
        ways.add(Outcome.giveBack());
        return ways;
    }

    @Override
    public Object initialFields(WorkItem item) {
        return dispatching.initialFields();
    }

    @Override
    void addTo(Map<String, Object> view, WorkItem item, String login) {
        Plan plan = plan(item);
        view.put("signsAs", signing.signature(plan, login));
        view.put("paper", signatures.view(plan, login));
        view.put("proposedSigner", plans.content(plan.id()).signer());
        if (outcomes(item).stream().anyMatch(way -> way.id().equals("dispatch"))) {
            view.putAll(dispatching.view(plan));
        }
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        Plan plan = plan(item);
        if (submission.is("return")) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>(signatures.problems(plan, submission));
        if (submission.is("dispatch")) {
            problems.addAll(dispatching.problems(plan, clock.today(), submission));
        }
        return problems;
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        Plan plan = plan(item);
        if (submission.is("return")) {
            signatures.drop(plan);
            return;
        }
        signatures.sign(plan, submission);
        signing.sign(plan, submission.login());
        if (submission.is("dispatch")) {
            parts.record(plan, PlanParts.SIGN, plan.issuingUnit(), submission.login(), "sign");
            plans.state(plan.id(), PlanState.AWAITING_NUMBER);
            dispatching.dispatch(plans.byKey(plan.businessKey()), submission);
        }
    }
}
