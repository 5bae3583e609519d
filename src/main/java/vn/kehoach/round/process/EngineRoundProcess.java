package vn.kehoach.round.process;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.round.Response;
import vn.kehoach.round.Round;
import vn.kehoach.round.RoundPeople;
import vn.kehoach.round.RoundProcess;

/** Tells the engine what happened, by the business key that row and instance share. */
@Component
class EngineRoundProcess implements RoundProcess {

    /** Tasks of a response that its focal body does: a unit's last day says nothing about them. */
    private static final Set<String> FOCAL =
            Set.of("UserTask_CheckResponse", "UserTask_DecideNotOurs", "UserTask_DecideExtension");

    /** Neither is a request for more time due on the day that it wants to move. */
    private static final Set<String> UNDATED = Set.of("UserTask_ApproveExtension");

    private static final String RESPONSE = "unit-response";

    private static final String CHECK = "UserTask_CheckResponse";

    private static final int AT_ONCE = 500;

    private static final Set<String> PREPARING =
            Set.of("UserTask_PrepareReport", "UserTask_PrepareSubPlan", "UserTask_PrepareOpinion");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unguarded unguarded;
    private final WatchTimer timer;
    private final RoundPeople people;

    EngineRoundProcess(
            RuntimeService runtime, TaskService tasks, Unguarded unguarded, WatchTimer timer, RoundPeople people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unguarded = unguarded;
        this.timer = timer;
        this.people = people;
    }

    @Override
    public void unitAsked(Response response) {
        unguarded.run(() -> runtime.startProcessInstanceByKey(RESPONSE, response.businessKey()));
    }

    @Override
    public void enteredForUnit(Response response) {
        tell("Message_EnteredForUnit", response.businessKey());
    }

    @Override
    public void subPlanIssued(Response response) {
        tell("Message_SubPlanIssued", response.businessKey());
    }

    @Override
    public void subPlanDropped(Response response) {
        tell("Message_SubPlanDropped", response.businessKey());
    }

    @Override
    public void responseCalledOff(Response response) {
        tell("Message_ResponseCalledOff", response.businessKey());
    }

    @Override
    public void dueMoved(Response response) {
        if (people.unitDue(response) == null) {
            return;
        }
        Date due = Date.from(people.unitDue(response));
        unguarded.run(() -> openTasks(response).stream()
                .filter(EngineRoundProcess::datedByTheUnit)
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                }));
    }

    private static boolean datedByTheUnit(Task task) {
        return !FOCAL.contains(task.getTaskDefinitionKey()) && !UNDATED.contains(task.getTaskDefinitionKey());
    }

    @Override
    public Map<String, List<OpenTask>> openTasks(Collection<Response> some) {
        return unguarded.call(() -> {
            Map<String, List<OpenTask>> found = new HashMap<>();
            for (Response response : some) {
                found.put(
                        response.businessKey(),
                        openTasks(response).stream()
                                .filter(EngineRoundProcess::datedByTheUnit)
                                .map(EngineRoundProcess::open)
                                .toList());
            }
            return found;
        });
    }

    private static OpenTask open(Task task) {
        return new OpenTask(
                task.getName(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    @Override
    public Map<String, String> taskIds(String businessKey) {
        return unguarded.call(() -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .collect(Collectors.toMap(Task::getTaskDefinitionKey, Task::getId, (one, other) -> one)));
    }

    @Override
    public void subPlanUnderway(Response response) {
        unguarded.run(() -> runtime.createProcessInstanceModification(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(response.businessKey())
                        .singleResult()
                        .getId())
                .startBeforeActivity("ReceiveTask_AwaitSubPlan")
                .cancelAllForActivity("UserTask_PrepareSubPlan")
                .execute());
    }

    @Override
    public void lastDayMoved(Round round) {
        unguarded.run(() -> timer.moveLastDay(round));
    }

    @Override
    public void openingMoved(Round round) {
        unguarded.run(() -> timer.moveOpening(round));
    }

    @Override
    public void extensionAsked(Response response) {
        tell("Message_ExtensionAsked", response.businessKey());
    }

    @Override
    public void extensionNotNeeded(Response response) {
        tell("Message_ExtensionNotNeeded", response.businessKey());
    }

    @Override
    public void assigneeChanged(Response response) {
        unguarded.run(() -> openTasks(response).stream()
                .filter(task -> PREPARING.contains(task.getTaskDefinitionKey()))
                .forEach(task -> tasks.setAssignee(task.getId(), response.assignee())));
    }

    @Override
    public void unitReplaced(Collection<String> businessKeys, String from, String to) {
        unguarded.run(() -> businessKeys.forEach(key ->
                tasks.createTaskQuery().processInstanceBusinessKey(key).list().forEach(t -> regroup(t, from, to))));
    }

    private void regroup(Task task, String from, String to) {
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            String group = link.getGroupId();
            if (group != null && group.startsWith(from + ".")) {
                tasks.deleteCandidateGroup(task.getId(), group);
                tasks.addCandidateGroup(task.getId(), to + group.substring(from.length()));
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    @Override
    public Map<String, String> checkHolders(Collection<Response> some) {
        Map<String, String> found = new HashMap<>();
        List<String> keys = some.stream().map(Response::businessKey).toList();
        // Neither database likes lists without end.
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            String[] part =
                    keys.subList(from, Math.min(keys.size(), from + AT_ONCE)).toArray(String[]::new);
            unguarded.run(() -> holders(found, part));
        }
        return found;
    }

    private void holders(Map<String, String> found, String[] keys) {
        List<Task> checks = tasks.createTaskQuery()
                .taskDefinitionKey(CHECK)
                .processInstanceBusinessKeyIn(keys)
                .list();
        if (checks.isEmpty()) {
            return;
        }
        Map<String, String> keyOf = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        checks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        checks.forEach(task -> found.put(
                keyOf.get(task.getProcessInstanceId()), task.getAssignee() == null ? "" : task.getAssignee()));
    }

    @Override
    public Optional<String> checkTaken(Response response, String login) {
        return unguarded.call(() -> openTasks(response).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(CHECK))
                .findFirst()
                .map(task -> {
                    if (!login.equals(task.getAssignee())) {
                        tasks.setAssignee(task.getId(), login);
                    }
                    return task.getId();
                }));
    }

    @Override
    public void acceptanceTakenBack(Response response) {
        unguarded.run(() -> runtime.createProcessInstanceByKey(RESPONSE)
                .businessKey(response.businessKey())
                .startBeforeActivity(CHECK)
                .execute());
    }

    @Override
    public void moreTakenBack(Response response) {
        unguarded.run(() -> {
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(response.businessKey())
                    .singleResult()
                    .getId();
            boolean plan = openTasks(response).stream()
                    .anyMatch(task -> task.getTaskDefinitionKey().equals("UserTask_PrepareSubPlan"));
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(CHECK)
                    .cancelAllForActivity(plan ? "SubProcess_PrepareSubPlan" : "SubProcess_PrepareAnswer")
                    .execute();
        });
    }

    @Override
    public void allAccepted(Round round) {
        tell("Message_AllAccepted", round.businessKey());
    }

    @Override
    public void roundCalledOff(Round round) {
        tell("Message_RoundCalledOff", round.businessKey());
    }

    @Override
    public void chaseDue(Round round) {
        tell("Message_ChaseDue", round.businessKey());
    }

    @Override
    public void reportDue(Round round) {
        tell("Message_ReportDue", round.businessKey());
    }

    @Override
    public void callDue(Round round) {
        tell("Message_CallDue", round.businessKey());
    }

    @Override
    public void watchMoved(Round round) {
        unguarded.run(() -> timer.move(round));
    }

    private void tell(String message, String businessKey) {
        unguarded.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlate());
    }

    private List<Task> openTasks(Response response) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(response.businessKey())
                .list();
    }
}
