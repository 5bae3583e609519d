package vn.kehoach.plan;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands at the head of a plan's forms, for handlers of other modules. */
@Component
public class PlanHeads {

    private final PlanViews views;

    PlanHeads(PlanViews views) {
        this.views = views;
    }

    /**
     * @param plan a plan
     * @return title, bodies, state and number, as the form kit shows them
     */
    public Map<String, Object> of(Plan plan) {
        return views.head(plan);
    }
}
