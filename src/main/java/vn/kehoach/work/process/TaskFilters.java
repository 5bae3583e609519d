package vn.kehoach.work.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The filters of Tasklist: one set for all, everybody reads his own tasks in it. The expressions are those that the
 * engine's guard lets through; "now" is the engine's clock, which is the business clock. Tasklist opens the first one.
 */
@Component
class TaskFilters implements SmartInitializingSingleton {

    /** By this the program finds its filters again, whatever they are called by then. */
    private static final String KEY = "kehoachKey";

    private static final String ME = "${ currentUser() }";
    private static final String MY_GROUPS = "${ currentUserGroups() }";
    private static final String NOW = "${ now() }";
    private static final String IN_A_WEEK = "${ dateTime().plusDays(7) }";

    private record Shipped(String key, String name, String description, String color, UnaryOperator<TaskQuery> what) {}

    private static final List<Shipped> FILTERS = List.of(
            new Shipped("mine", "Việc của tôi", "Việc đang giữ và việc chưa ai nhận", "#1f4e79", TaskFilters::mine),
            new Shipped("unit", "Việc của đơn vị", "Cả việc người khác đang giữ", "#4a5866", TaskFilters::unit),
            new Shipped("overdue", "Quá hạn", "Đã qua hạn xử lý", "#a4262c", q -> unit(q).dueBeforeExpression(NOW)),
            new Shipped(
                    "week",
                    "Đến hạn trong tuần",
                    "Hạn xử lý trong 7 ngày tới",
                    "#7a4b00",
                    q -> unit(q).dueAfterExpression(NOW).dueBeforeExpression(IN_A_WEEK)));

    private final FilterService filters;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    TaskFilters(FilterService filters, TaskService tasks, TransactionTemplate transaction) {
        this.filters = filters;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            List<Filter> there = filters.createTaskFilterQuery().list();
            for (int place = 0; place < FILTERS.size(); place++) {
                save(FILTERS.get(place), place, there);
            }
        });
    }

    private void save(Shipped shipped, int place, List<Filter> there) {
        Filter filter = there.stream()
                .filter(f -> shipped.key().equals(f.getProperties().get(KEY)))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter());
        filter.setName(shipped.name());
        filter.setQuery(shipped.what()
                .apply(tasks.createTaskQuery()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskCreateTime()
                        .asc()));
        filter.setProperties(new HashMap<>(Map.of(
                KEY,
                shipped.key(),
                "description",
                shipped.description(),
                "color",
                shipped.color(),
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of())));
        filters.saveFilter(filter);
    }

    /** What he holds, and what he could take. */
    private static TaskQuery mine(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr();
    }

    /** What he and those with the same role hold or could take; the engine shows nobody more than that. */
    private static TaskQuery unit(TaskQuery query) {
        return query.or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .endOr();
    }
}
