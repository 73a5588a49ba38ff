package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.relevo.TestDatabase;
import io.relevo.staff.Agent;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery";

    @ParameterizedTest
    @EnumSource
    void aNewAgentIsInStaffAndCanLogIn(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            Agent ana = agent("ana", "level-one", true);

            access.save(ana, PASSWORD);

            verify(access.staff).save(ana);
            assertThat(access.engine.getIdentityService().checkPassword("ana", PASSWORD))
                    .isTrue();
            assertThat(access.groupsOf("ana")).containsExactly("level-one");
            assertThat(access.events).containsExactly(new AccountChanged("ana"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewAreaGetsItsGroupAndItsRights(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.save(agent("leo", "back-office-logistica", true), PASSWORD);

            access.deploy("back-office-request", "back-office-logistica");
            access.engine.getRuntimeService().startProcessInstanceByKey("back-office-request");

            assertThat(access.groupsOf("leo")).containsExactly("back-office-logistica");
            assertThat(access.tasksSeenBy("leo", "back-office-logistica")).hasSize(1);
        }
    }

    @Test
    void anotherRoleMovesTheMembershipAndKeepsThePassword() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.save(agent("ana", "level-one", true), PASSWORD);

            access.save(agent("ana", "level-two", true), null);

            assertThat(access.groupsOf("ana")).containsExactly("level-two");
            assertThat(access.engine.getIdentityService().checkPassword("ana", PASSWORD))
                    .isTrue();
        }
    }

    @Test
    void anInactiveAgentIsInNoGroup() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.save(agent("ana", "level-one", true), PASSWORD);

            access.save(agent("ana", "level-one", false), null);

            assertThat(access.groupsOf("ana")).isEmpty();
        }
    }

    @Test
    void anAdministratorIsOneOfTheEngineToo() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.save(agent("root", "admin", true), PASSWORD);

            assertThat(access.groupsOf("root")).containsExactly("admin", "camunda-admin");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastAdministratorStays(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.save(agent("root", "admin", true), PASSWORD);

            assertThatThrownBy(() -> access.save(agent("root", "supervisor", true), null))
                    .isInstanceOf(Refused.class)
                    .hasMessage("agent.last-admin");
            assertThat(access.groupsOf("root")).containsExactly("admin", "camunda-admin");
        }
    }

    @ParameterizedTest
    @CsvSource({"short1234", "lauraLaura", "laura12345678", "'          '", "''"})
    void aPasswordEasyToGuessIsRefusedAndNothingIsSaved(String password) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThatThrownBy(() -> access.save(agent("laura", "level-one", true), password))
                    .isInstanceOf(Refused.class)
                    .hasMessage("password.weak");
            assertThat(access.engine.getIdentityService().createUserQuery().count())
                    .isZero();
        }
    }

    @Test
    void theDemoMayUseTheNameAsPassword() {
        try (var access = AccessEngine.demo()) {
            access.save(agent("agente1", "level-one", true), "agente1");

            assertThat(access.engine.getIdentityService().checkPassword("agente1", "agente1"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"level-three", "camunda-admin", "back-office-", "back-office-Lógística"})
    void anUnknownRoleIsRefusedBeforeAnythingIsWritten(String role) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThatThrownBy(() -> access.save(agent("ana", role, true), PASSWORD))
                    .isInstanceOf(Refused.class)
                    .hasMessage("role.unknown");
            verifyNoInteractions(access.staff);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "*", "ana maria", "../ana", "Ana"})
    void aUserIdTheEngineCannotHoldIsRefused(String userId) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThatThrownBy(() -> access.save(agent(userId, "level-one", true), PASSWORD))
                    .isInstanceOf(Refused.class)
                    .hasMessage("user.id-invalid");
        }
    }

    @Test
    void theEngineItselfRefusesAnEasyPassword() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            var user = access.engine.getIdentityService().newUser("laura");
            user.setPassword("laura");

            assertThatThrownBy(() -> access.engine.getIdentityService().saveUser(user))
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void wrongPasswordsDoNotLockTheRightOneOut() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.save(agent("ana", "level-one", true), PASSWORD);
            var identity = access.engine.getIdentityService();

            for (int i = 0; i < 15; i++) {
                identity.checkPassword("ana", "wrong");
            }

            assertThat(identity.checkPassword("ana", PASSWORD)).isTrue();
        }
    }

    private static Agent agent(String userId, String role, boolean active) {
        return new Agent(userId, "Name", userId + "@tienda.example", "es", "equipo", role, null, active);
    }
}
