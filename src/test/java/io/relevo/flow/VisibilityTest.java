package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;

import io.relevo.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityTest {

    private static final String TASKS_OF_LOGISTICS = "back-office-request for back-office-logistica";

    @ParameterizedTest
    @EnumSource
    void tasksOfTheLevelsWriteNoAuthorizationRow(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.deploy("level-one", "level-one");
            long before = access.rows("act_ru_authorization");

            for (int i = 0; i < 50; i++) {
                access.engine.getRuntimeService().startProcessInstanceByKey("level-one");
            }
            Task taken = access.engine.getTaskService().createTaskQuery().list().get(0);
            access.engine.getTaskService().claim(taken.getId(), "ana");

            assertThat(access.rows("act_ru_task")).isEqualTo(50);
            assertThat(access.rows("act_ru_authorization")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLevelSeesItsOwnTasksAndTheSupervisorBoth(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            startOneOfEach(access);

            assertThat(access.tasksSeenBy("ana", "level-one")).containsExactly("level-one for level-one");
            assertThat(access.tasksSeenBy("luis", "level-two")).containsExactly("level-two for level-two");
            assertThat(access.tasksSeenBy("sara", "supervisor"))
                    .containsExactly("level-one for level-one", "level-two for level-two");
            assertThat(access.tasksSeenBy("olga", "process-owner")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAreaSeesItsOwnRequestsOnly(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.visibility.admit("back-office-logistica");
            access.visibility.admit("back-office-administracion");
            startOneOfEach(access);

            assertThat(access.tasksSeenBy("leo", "back-office-logistica")).containsExactly(TASKS_OF_LOGISTICS);
            assertThat(access.tasksSeenBy("adela", "back-office-administracion"))
                    .isEmpty();
        }
    }

    @Test
    void anAgentClaimsAndReadsTheVariablesOfATaskOfTheLevelOnly() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            startOneOfEach(access);
            var tasks = access.engine.getTaskService();
            String own = task(access, "level-one");
            String other = task(access, "level-two");

            access.as(
                    "ana",
                    () -> {
                        tasks.claim(own, "ana");
                        return tasks.getVariables(own);
                    },
                    "level-one");

            assertThatThrownBy(() -> access.as(
                            "ana",
                            () -> {
                                tasks.claim(other, "ana");
                                return null;
                            },
                            "level-one"))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void grantingTwiceChangesNothing(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.visibility.admit("back-office-logistica");
            long before = access.rows("act_ru_authorization");

            access.visibility.grant();

            assertThat(access.rows("act_ru_authorization")).isEqualTo(before);
        }
    }

    @Test
    void eachRoleOpensItsApplicationsAndNoOther() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.visibility.admit("back-office-logistica");

            assertThat(applications(access, "level-one")).containsExactly("tasklist");
            assertThat(applications(access, "level-two")).containsExactly("tasklist");
            assertThat(applications(access, "back-office-logistica")).containsExactly("tasklist");
            assertThat(applications(access, "supervisor")).containsExactly("tasklist", "cockpit");
            assertThat(applications(access, "process-owner")).containsExactly("cockpit");
            assertThat(applications(access, "integration")).isEmpty();
            assertThat(applications(access, "camunda-admin")).containsExactly("tasklist", "cockpit", "admin");
        }
    }

    private static List<String> applications(AccessEngine access, String group) {
        return Stream.of("tasklist", "cockpit", "admin")
                .filter(application -> access.engine
                        .getAuthorizationService()
                        .isUserAuthorized("someone", List.of(group), ACCESS, APPLICATION, application))
                .toList();
    }

    private static void startOneOfEach(AccessEngine access) {
        access.deploy("level-one", "level-one");
        access.deploy("level-two", "level-two");
        access.deploy("back-office-request", "back-office-logistica");
        for (String key : List.of("level-one", "level-two", "back-office-request")) {
            access.engine.getRuntimeService().startProcessInstanceByKey(key);
        }
    }

    private static String task(AccessEngine access, String key) {
        return access.engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(key)
                .singleResult()
                .getId();
    }
}
