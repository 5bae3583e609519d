package vn.kehoach.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.kehoach.work.WorkHandler;
import vn.kehoach.work.WorkItem;

/** What the handlers of {@code plan-issuance} have in common: the plan of the task, its state, the common view. */
abstract class PlanWork implements WorkHandler {

    final Plans plans;
    final PlanViews views;
    private final Map<String, PlanState> stateOf;

    /** {@code stateOf} names the user tasks it answers for and the state that the plan is in while each is open. */
    PlanWork(Plans plans, PlanViews views, Map<String, PlanState> stateOf) {
        this.plans = plans;
        this.views = views;
        this.stateOf = Map.copyOf(stateOf);
    }

    @Override
    public Set<String> keys() {
        return stateOf.keySet();
    }

    @Override
    public void opened(WorkItem item) {
        plans.state(plan(item).id(), stateOf.get(item.key()));
    }

    @Override
    public Map<String, Object> view(WorkItem item, String login) {
        Map<String, Object> view = new LinkedHashMap<>(views.common(plan(item)));
        addTo(view, item, login);
        return view;
    }

    /** Adds what only this step shows. */
    void addTo(Map<String, Object> view, WorkItem item, String login) {}

    Plan plan(WorkItem item) {
        return plans.byKey(item.businessKey());
    }
}
