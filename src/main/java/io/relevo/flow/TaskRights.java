package io.relevo.flow;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/**
 * Rights the engine would write by itself. No row per task at the levels, which {@link Visibility} opens per definition:
 * with a row for each of 100,000 open tasks the list dies. Area requests are few and private to their area.
 */
class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return ofAnArea(task) ? super.newTaskAssignee(task, oldAssignee, newAssignee) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return ofAnArea(task) ? super.newTaskOwner(task, oldOwner, newOwner) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return ofAnArea(task) ? super.newTaskUserIdentityLink(task, userId, type) : null;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return ofAnArea(task) ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    /** Whoever deploys gets no right to delete it: that would delete its running cases. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return null;
    }

    /** People may read and change their own entry (the password), not delete it. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
        };
    }

    private static boolean ofAnArea(Task task) {
        var definition = ((TaskEntity) task).getProcessDefinition();
        return definition != null && Visibility.AREA_REQUEST.equals(definition.getKey());
    }
}
