package vn.kehoach.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kehoach.work.Outcome;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.Submission;
import vn.kehoach.work.WorkItem;

/** The focal body closes a plan whose rounds have ended. */
@Component
class ClosePlanWork extends PlanWork {

    ClosePlanWork(Plans plans, PlanViews views) {
        super(plans, views, Map.of("UserTask_ClosePlan", PlanState.ISSUED));
    }

    @Override
    public List<Outcome> outcomes(WorkItem item) {
        return List.of(Outcome.primary("close"));
    }

    @Override
    public void apply(WorkItem item, Submission submission) {
        if (!plans.ended(plan(item), PlanState.CLOSED, submission.text("reason"))) {
            throw Refusal.conflict("plan.stateMoved");
        }
    }
}
