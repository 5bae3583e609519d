package vn.kehoach.cockpit.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kehoach.cockpit.EngineCases;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.work.TaskOpened;
import vn.kehoach.work.WorkItem;

/** Asks the engine for instances and their open tasks. */
@Component
class EngineCaseReader implements EngineCases {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Unguarded unguarded;
    private final ApplicationEventPublisher events;

    EngineCaseReader(
            RuntimeService runtime,
            HistoryService history,
            TaskService tasks,
            JdbcClient jdbc,
            Unguarded unguarded,
            ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.history = history;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.unguarded = unguarded;
        this.events = events;
    }

    @Override
    public Optional<Case> find(String instanceId) {
        return unguarded.call(() -> Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .map(one -> new Case(
                        one.getId(), Objects.requireNonNullElse(one.getBusinessKey(), ""), one.getEndTime() == null)));
    }

    /** The engine's query takes one key at a time; the column has an index. */
    @Override
    public Map<String, String> running(Collection<String> businessKeys) {
        Map<String, String> found = new HashMap<>();
        if (!businessKeys.isEmpty()) {
            jdbc.sql("select business_key_, proc_inst_id_ from act_ru_execution"
                            + " where business_key_ in (:keys) and parent_id_ is null")
                    .param("keys", businessKeys)
                    .query(rs -> {
                        found.put(rs.getString(1), rs.getString(2));
                    });
        }
        return found;
    }

    @Override
    public List<Step> steps(String instanceId) {
        return unguarded.call(() -> {
            String key = find(instanceId).map(Case::businessKey).orElse("");
            return tasks.createTaskQuery().processInstanceId(instanceId).orderByTaskCreateTime().asc().list().stream()
                    .map(task -> step(task, key, groups(task)))
                    .toList();
        });
    }

    private static Step step(Task task, String businessKey, List<String> groups) {
        return new Step(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                groups);
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Step> overdue(Instant now, int most) {
        return unguarded.call(() -> {
            List<Task> late = tasks.createTaskQuery()
                    .processDefinitionKeyIn("plan-issuance", "collection-round")
                    .dueBefore(Date.from(now))
                    .orderByDueDate()
                    .asc()
                    .listPage(0, most);
            Map<String, String> keys = keys(late);
            return late.stream()
                    .map(task -> step(task, keys.getOrDefault(task.getProcessInstanceId(), ""), List.of()))
                    .toList();
        });
    }

    private Map<String, String> keys(List<Task> some) {
        Map<String, String> keys = new HashMap<>();
        if (!some.isEmpty()) {
            String[] ids =
                    some.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new);
            runtime.createProcessInstanceQuery().processInstanceIds(java.util.Set.of(ids)).list().stream()
                    .filter(one -> one.getBusinessKey() != null)
                    .forEach(one -> keys.put(one.getId(), one.getBusinessKey()));
        }
        return keys;
    }

    @Override
    public void assign(Step step, String login) {
        unguarded.run(() -> tasks.setAssignee(step.taskId(), login));
        events.publishEvent(new TaskOpened(
                new WorkItem(step.taskId(), step.step(), step.name(), step.businessKey(), login, step.dueAt()),
                step.groups()));
    }
}
