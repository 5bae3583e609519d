package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.time.BusinessClock;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Problem;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The clerk of the issuing body gives number and date and dispatches, or gives the file back. */
@Component
class DispatchWork extends PlanWork {

    private final Dispatching dispatching;
    private final PlanSignatures signatures;

    DispatchWork(Plans plans, PlanViews views, Dispatching dispatching, PlanSignatures signatures) {
        super(plans, views, Map.of("UserTask_NumberAndDispatch", PlanState.AWAITING_NUMBER));
        this.dispatching = dispatching;
        this.signatures = signatures;
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("dispatch"), Outcome.giveBack());
    }

    @Override
    public Object initialFields(WorkItem item) {
        return dispatching.initialFields();
    }

    @Override
    void addTo(Map<String, Object> view, WorkItem item, String login) {
        view.putAll(dispatching.view(plan(item)));
        view.put("sealing", signatures.sealing(plan(item)));
    }

    @Override
    public List<Problem> check(WorkItem item, Submission submission) {
        Plan plan = plan(item);
        return submission.is("dispatch")
                ? dispatching.problems(
                        plan, plan.signature().at().atZone(BusinessClock.ZONE).toLocalDate(), submission)
                : List.of();
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (submission.is("dispatch")) {
            dispatching.dispatch(plan(item), submission);
        } else {
            plans.unsigned(plan(item).id());
            signatures.drop(plan(item));
        }
    }
}
