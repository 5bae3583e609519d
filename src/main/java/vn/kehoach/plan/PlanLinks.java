package vn.kehoach.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which plan amends or replaces which (sửa đổi, bổ sung; thay thế), read both ways. */
@Component
public class PlanLinks {

    private static final String AMENDS = "amends_plan_id";
    private static final String REPLACES = "replaces_plan_id";

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanViews views;
    private final PlanAccess access;

    PlanLinks(JdbcClient jdbc, Plans plans, PlanViews views, PlanAccess access) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.views = views;
        this.access = access;
    }

    void link(Plan later, Plan old, boolean replaces) {
        jdbc.sql("update plan set " + (replaces ? REPLACES : AMENDS) + " = ? where id = ?")
                .params(old.id(), later.id())
                .update();
    }

    /**
     * @param later a plan
     * @return the plan whose place it takes, or empty
     */
    public Optional<Plan> replacedBy(Plan later) {
        return earlier(later, REPLACES);
    }

    /**
     * @param later a plan
     * @return the plan that it amends, or empty
     */
    public Optional<Plan> amendedBy(Plan later) {
        return earlier(later, AMENDS);
    }

    /** Whether a plan that takes the place of this one is underway or dispatched. */
    boolean beingReplaced(Plan old) {
        return later(old, REPLACES).stream().anyMatch(plan -> plan.state() != PlanState.DROPPED);
    }

    /** The plan that takes the place of this one, underway or dispatched. */
    Optional<Plan> replacing(Plan old) {
        return later(old, REPLACES).stream()
                .filter(plan -> plan.state() != PlanState.DROPPED)
                .findFirst();
    }

    /** Both ways; a plan that the person may not open is named without a link. */
    Map<String, Object> view(Plan plan, Set<String> groups) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("amends", earlier(plan, AMENDS).map(p -> line(p, groups)).orElse(null));
        view.put("replaces", earlier(plan, REPLACES).map(p -> line(p, groups)).orElse(null));
        view.put("amendedBy", lines(later(plan, AMENDS), groups));
        view.put("replacedBy", lines(later(plan, REPLACES), groups));
        view.put("maySucceed", plan.state() == PlanState.ISSUED && access.mayDraft(plan.draftingUnit(), groups));
        return view;
    }

    private List<Map<String, Object>> lines(List<Plan> some, Set<String> groups) {
        return some.stream()
                .filter(plan -> plan.state().dispatched() || access.mayRead(plan, groups))
                .filter(plan -> plan.state() != PlanState.DROPPED)
                .map(plan -> line(plan, groups))
                .toList();
    }

    private Map<String, Object> line(Plan plan, Set<String> groups) {
        Map<String, Object> line = new LinkedHashMap<>(views.head(plan));
        line.put("readable", access.mayRead(plan, groups));
        return line;
    }

    private Optional<Plan> earlier(Plan plan, String column) {
        return jdbc.sql("select " + column + " from plan where id = ? and " + column + " is not null")
                .param(plan.id())
                .query(Long.class)
                .optional()
                .flatMap(plans::find);
    }

    private List<Plan> later(Plan plan, String column) {
        return jdbc
                .sql("select id from plan where " + column + " = ? order by id")
                .param(plan.id())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> plans.find(id).stream())
                .toList();
    }
}
