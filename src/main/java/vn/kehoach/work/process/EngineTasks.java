package vn.kehoach.work.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.work.OpenTasks;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.WorkItem;

/** Asks the engine for tasks, and checks itself who may have them. */
@Component
class EngineTasks implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Unguarded unguarded;

    EngineTasks(TaskService tasks, RuntimeService runtime, Unguarded unguarded) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.unguarded = unguarded;
    }

    @Override
    public Optional<WorkItem> find(String taskId, String login, Set<String> groups) {
        return unguarded.call(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .filter(task -> mayWork(task, login, groups))
                        .map(this::item));
    }

    private boolean mayWork(Task task, String login, Set<String> groups) {
        if (login.equals(task.getAssignee())) {
            return true;
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .anyMatch(groups::contains);
    }

    private WorkItem item(Task task) {
        String businessKey = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return item(task, businessKey);
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

    @Override
    public long count(String login, Set<String> groups, Span due) {
        return unguarded.call(() -> query(login, groups, due).count());
    }

    @Override
    public List<WorkItem> list(String login, Set<String> groups, Span due, int most) {
        return unguarded.call(() -> items(query(login, groups, due)
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, most)));
    }

    // As Tasklist's filter "Việc của tôi" has it.
    private TaskQuery query(String login, Set<String> groups, Span due) {
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(login);
        if (!groups.isEmpty()) {
            query = query.taskCandidateGroupIn(List.copyOf(groups));
        }
        query = query.endOr();
        if (due.equals(Span.NO_DAY)) {
            return query.withoutDueDate();
        }
        // The engine asks for later and earlier, never for the moment itself; its dates have no less than milliseconds.
        if (due.from() != null) {
            query = query.dueAfter(Date.from(due.from().minusMillis(1)));
        }
        return due.before() == null ? query : query.dueBefore(Date.from(due.before()));
    }

    private List<WorkItem> items(List<Task> some) {
        Set<String> instances = some.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = new HashMap<>();
        runtime.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .list()
                .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        return some.stream()
                .map(task -> item(task, keys.get(task.getProcessInstanceId())))
                .toList();
    }

    @Override
    public void claim(String taskId, String login) {
        try {
            unguarded.run(() -> tasks.claim(taskId, login));
        } catch (TaskAlreadyClaimedException e) {
            throw Refusal.conflict("work.claimedByOther");
        }
    }

    @Override
    public void complete(String taskId, String outcome, int draftVersion) {
        try {
            tasks.complete(taskId, Map.of("outcome", outcome, "draftVersion", draftVersion));
        } catch (ProcessEngineException e) {
            throw refusalIn(e);
        }
    }

    // The engine wraps what a listener throws.
    private static RuntimeException refusalIn(ProcessEngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return e;
    }
}
