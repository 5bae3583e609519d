package vn.kehoach.work.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
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
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
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
