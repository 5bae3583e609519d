package vn.kehoach.plan.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.plan.PlanSteps;
import vn.kehoach.work.TaskOpened;
import vn.kehoach.work.WorkItem;

/** Asks the engine for a person's task of a plan. */
@Component
class EnginePlanSteps implements PlanSteps {

    private final TaskService tasks;
    private final Unguarded unguarded;

    EnginePlanSteps(TaskService tasks, Unguarded unguarded) {
        this.tasks = tasks;
        this.unguarded = unguarded;
    }

    @Override
    public Optional<String> openFor(String businessKey, String login, Set<String> groups) {
        return unguarded.call(() -> {
            List<Task> held = of(businessKey).taskAssignee(login).listPage(0, 1);
            List<Task> found = !held.isEmpty() || groups.isEmpty()
                    ? held
                    : of(businessKey)
                            .taskUnassigned()
                            .taskCandidateGroupIn(List.copyOf(groups))
                            .listPage(0, 1);
            return found.stream().map(Task::getId).findFirst();
        });
    }

    @Override
    public List<TaskOpened> open(String businessKey) {
        return unguarded.call(() -> of(businessKey).list().stream()
                .map(task -> new TaskOpened(item(task, businessKey), groups(task)))
                .toList());
    }

    private static WorkItem item(Task task, String businessKey) {
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private TaskQuery of(String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc();
    }
}
