package vn.kehoach.engine;

import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who has claimed a task may give it back: for the engine that is an assignment, which the right to work on a task does
 * not include. Assigning to others stays closed, since no such route is listed.
 */
class HolderRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        AuthorizationEntity[] rights = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (rights != null) {
            for (AuthorizationEntity right : rights) {
                right.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return rights;
    }
}
