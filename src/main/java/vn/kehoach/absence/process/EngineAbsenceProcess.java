package vn.kehoach.absence.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.kehoach.absence.AbsenceProcess;
import vn.kehoach.engine.Unguarded;

/** Hands tasks over and lends groups, with nobody logged in: the program's own work. */
@Component
class EngineAbsenceProcess implements AbsenceProcess {

    private final TaskService tasks;
    private final IdentityService identity;
    private final Unguarded unguarded;

    EngineAbsenceProcess(TaskService tasks, IdentityService identity, Unguarded unguarded) {
        this.tasks = tasks;
        this.identity = identity;
        this.unguarded = unguarded;
    }

    @Override
    public List<String> hand(String from, String to, Collection<String> only) {
        return unguarded.call(() -> {
            List<String> went = new ArrayList<>();
            for (Task task : tasks.createTaskQuery().taskAssignee(from).list()) {
                if (only == null || only.contains(task.getId())) {
                    tasks.setAssignee(task.getId(), to);
                    went.add(task.getId());
                }
            }
            return went;
        });
    }

    @Override
    public void lend(String login, Collection<String> groups) {
        unguarded.run(() -> groups.stream()
                .filter(group -> identity.createGroupQuery().groupId(group).count() == 1)
                .filter(group -> !member(login, group))
                .forEach(group -> identity.createMembership(login, group)));
    }

    @Override
    public void takeBack(String login, Collection<String> groups) {
        unguarded.run(() -> groups.stream()
                .filter(group -> member(login, group))
                .forEach(group -> identity.deleteMembership(login, group)));
    }

    private boolean member(String login, String group) {
        return identity.createGroupQuery().groupId(group).groupMember(login).count() == 1;
    }
}
