package vn.kehoach.demo.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kehoach.demo.OpenSteps;
import vn.kehoach.engine.Unguarded;

/** Asks the engine who has the next step. */
@Component
@Profile("demo")
class EngineOpenSteps implements OpenSteps {

    private final TaskService tasks;
    private final Unguarded unguarded;

    EngineOpenSteps(TaskService tasks, Unguarded unguarded) {
        this.tasks = tasks;
        this.unguarded = unguarded;
    }

    @Override
    public List<Open> of(String businessKey) {
        return unguarded.call(() ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::open)
                        .toList());
    }

    private Open open(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return new Open(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), groups);
    }
}
