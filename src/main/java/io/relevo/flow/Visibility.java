package io.relevo.flow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import java.util.ResourceBundle;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** What each group sees through the engine: its webapps and its REST. Our own pages ask {@link Worklist}. */
@Component
class Visibility {

    static final String AREA_REQUEST = "back-office-request";

    private static final String WORKFLOW = "WORKFLOW";

    private final IdentityService identity;
    private final Grants grants;
    private final TasklistFilters filters;
    private final ResourceBundle names = Names.tasklist();

    Visibility(IdentityService identity, Grants grants, TasklistFilters filters) {
        this.identity = identity;
        this.grants = grants;
        this.filters = filters;
    }

    /** Creates the groups and gives each its rights; what is there already stays. */
    void grant() {
        Roles.OFFERED.forEach(this::admit);
        admit(Roles.ENGINE_ADMIN);
        areas().forEach(this::admit);
    }

    /** Creates a group, such as a new area's, unless it is there, and gives it its rights. */
    void admit(String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            Group created = identity.newGroup(group);
            created.setName(
                    names.containsKey("group." + group)
                            ? names.getString("group." + group)
                            : group.substring(Roles.AREA_PREFIX.length()));
            created.setType(WORKFLOW);
            identity.saveGroup(created);
        }
        rights(group);
        filters.show(group);
    }

    private List<String> areas() {
        return identity.createGroupQuery().groupType(WORKFLOW).list().stream()
                .map(Group::getId)
                .filter(Roles::isArea)
                .toList();
    }

    private void rights(String group) {
        switch (group) {
            case Roles.LEVEL_ONE, Roles.LEVEL_TWO -> {
                level(group, group, READ_TASK, READ_INSTANCE, TASK_WORK);
                if (group.equals(Roles.LEVEL_TWO)) {
                    level(group, ReturnCounter.PROCESS, READ_TASK, READ_INSTANCE, TASK_WORK);
                }
                application(group, "tasklist");
            }
            case Roles.SUPERVISOR -> supervisor(group);
            case Roles.PROCESS_OWNER -> processOwner(group);
            case Roles.RISK_ANALYST -> decisions(group);
            case Roles.ENGINE_ADMIN -> {
                for (Resource resource : Resources.values()) {
                    grants.allow(group, resource, ANY, ALL);
                }
            }
            case Roles.INTEGRATION, Roles.ADMIN -> {
                // The shop's system has no business in the engine; administrators are in the engine's own group, too.
            }
            default -> {
                grants.allow(group, PROCESS_DEFINITION, AREA_REQUEST, READ);
                application(group, "tasklist");
            }
        }
    }

    private void supervisor(String group) {
        Roles.LEVELS.forEach(level -> level(group, level, READ_TASK, READ_INSTANCE, TASK_WORK, TASK_ASSIGN));
        level(group, ReturnCounter.PROCESS, READ_TASK, READ_INSTANCE, TASK_WORK, TASK_ASSIGN);
        grants.allow(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY);
        grants.allow(group, USER, ANY, READ);
        grants.allow(group, GROUP, ANY, READ);
        application(group, "tasklist");
        application(group, "cockpit");
    }

    private void processOwner(String group) {
        grants.allow(group, DEPLOYMENT, ANY, CREATE, READ);
        grants.allow(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, RETRY_JOB);
        decisions(group);
        application(group, "cockpit");
    }

    private void decisions(String group) {
        grants.allow(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        grants.allow(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
    }

    private void level(String group, String level, ProcessDefinitionPermissions... permissions) {
        grants.allow(group, PROCESS_DEFINITION, level, READ);
        grants.allow(group, PROCESS_DEFINITION, level, permissions);
    }

    private void application(String group, String application) {
        grants.allow(group, APPLICATION, application, ACCESS);
    }
}
