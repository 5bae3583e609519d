package vn.kehoach.work.process;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.kehoach.engine.Unguarded;
import vn.kehoach.organization.Organization;
import vn.kehoach.organization.Person;
import vn.kehoach.organization.StandIns;
import vn.kehoach.work.Completion;
import vn.kehoach.work.Refusal;
import vn.kehoach.work.RefusalWords;
import vn.kehoach.work.TaskOpened;
import vn.kehoach.work.WorkHandlers;
import vn.kehoach.work.WorkItem;
import vn.kehoach.work.WorkSubjects;

/** Puts our two listeners on every user task of every model, so that no model can forget them. */
@Component
public class WorkListeners extends AbstractBpmnParseListener {

    private static final Set<String> ACCEPTED = Set.of("outcome", "draftVersion");

    /** The engine's column has 255. */
    private static final int LONGEST_NAME = 250;

    private final ObjectProvider<WorkHandlers> handlers;
    private final ObjectProvider<WorkSubjects> subjects;
    private final ObjectProvider<Completion> completion;
    private final ObjectProvider<IdentityService> identity;
    private final ObjectProvider<Unguarded> unguarded;
    private final ObjectProvider<Organization> organization;
    private final ObjectProvider<StandIns> standIns;
    private final ObjectProvider<RefusalWords> words;
    private final ApplicationEventPublisher events;

    WorkListeners(
            ObjectProvider<WorkHandlers> handlers,
            ObjectProvider<WorkSubjects> subjects,
            ObjectProvider<Completion> completion,
            ObjectProvider<IdentityService> identity,
            ObjectProvider<Unguarded> unguarded,
            ObjectProvider<Organization> organization,
            ObjectProvider<StandIns> standIns,
            ObjectProvider<RefusalWords> words,
            ApplicationEventPublisher events) {
        this.handlers = handlers;
        this.subjects = subjects;
        this.completion = completion;
        this.identity = identity;
        this.unguarded = unguarded;
        this.organization = organization;
        this.standIns = standIns;
        this.words = words;
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
            behaviour.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, this::opened);
            behaviour.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        }
    }

    private void opened(DelegateTask task) {
        WorkItem item = item(task);
        handlers.getObject().of(item.key()).opened(item);
        if (task.getAssignee() == null) {
            onlyCandidate(task).forEach(task::setAssignee);
        }
        if (task.getAssignee() != null) {
            standIns.stream()
                    .flatMap(all -> all.goesTo(task.getAssignee(), task.getId()).stream())
                    .findFirst()
                    .ifPresent(pair -> task.setAssignee(pair.standIn().login()));
        }
        events.publishEvent(new TaskOpened(item(task), groups(task)));
        // Last, since letters name step and subject apart.
        subjects.stream()
                .flatMap(module -> module.of(item.businessKey()).stream())
                .findFirst()
                .ifPresent(subject -> task.setName(shortened(task.getName() + ": " + subject)));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    // A unit with one person in a role: nobody else could take the task, so that person has it.
    private List<String> onlyCandidate(DelegateTask task) {
        Set<String> people = new TreeSet<>();
        for (String group : groups(task)) {
            if (people.size() < 2) {
                members(group).forEach(people::add);
            }
        }
        return people.size() == 1 ? List.copyOf(people) : List.of();
    }

    // The organisation knows its own groups by heart; only others are asked of the database.
    private Stream<String> members(String group) {
        return group.contains(".")
                ? organization.getObject().members(group).stream().map(Person::login)
                : unguarded
                        .getObject()
                        .call(() -> identity.getObject().createUserQuery().memberOfGroup(group).listPage(0, 2).stream()
                                .map(User::getId));
    }

    private void completed(DelegateTask task) {
        try {
            complete(task);
        } catch (Refusal refusal) {
            // Through the engine's own API only the message reaches the person.
            throw refusal.saying(words.getObject().of(refusal));
        }
    }

    private void complete(DelegateTask task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (who == null || who.getUserId() == null) {
            throw Refusal.forbidden("work.nobody");
        }
        if (!who.getUserId().equals(task.getAssignee())) {
            throw Refusal.conflict("work.notHeld");
        }
        for (String name : task.getVariableNames()) {
            if (!ACCEPTED.contains(name)) {
                throw Refusal.conflict("work.foreignVariable", name);
            }
        }
        WorkItem item = item(task);
        StandIns.Pair pair = standIns.stream()
                .flatMap(all -> all.inPlaceOf(who.getUserId(), task.getId(), groups(task)).stream())
                .findFirst()
                .orElse(null);
        completion
                .getObject()
                .complete(item, who.getUserId(), text(task, "outcome"), version(task), unitOf(task), pair);
    }

    private static String text(DelegateTask task, String name) {
        return task.getVariable(name) instanceof String text ? text : "";
    }

    private static int version(DelegateTask task) {
        return task.getVariable("draftVersion") instanceof Number number ? number.intValue() : -1;
    }

    // Groups are named <unit>.<role>: the unit in whose name the task is done.
    private static String unitOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && group.contains("."))
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .findFirst()
                .orElse(null);
    }

    private static WorkItem item(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                execution.getProcessBusinessKey(),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
