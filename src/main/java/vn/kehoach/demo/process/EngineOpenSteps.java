package vn.kehoach.demo.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unguarded unguarded;

    EngineOpenSteps(RuntimeService runtime, TaskService tasks, Unguarded unguarded) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unguarded = unguarded;
    }

    @Override
    public List<Open> of(String businessKey) {
        return unguarded.call(() -> plan(businessKey).map(this::ofPlanAndRounds).orElse(List.of()));
    }

    private Optional<String> plan(String businessKey) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult())
                .map(ProcessInstance::getId);
    }

    // A round is called by its plan's instance; the units' answers run on their own.
    private List<Open> ofPlanAndRounds(String plan) {
        List<String> instances = Stream.concat(
                        Stream.of(plan),
                        runtime.createProcessInstanceQuery().superProcessInstanceId(plan).list().stream()
                                .map(ProcessInstance::getId))
                .toList();
        return tasks
                .createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> open(task, !task.getProcessInstanceId().equals(plan)))
                .toList();
    }

    private Open open(Task task, boolean ofRound) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return new Open(task.getId(), task.getTaskDefinitionKey(), task.getName(), ofRound, task.getAssignee(), groups);
    }
}
