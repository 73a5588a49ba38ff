package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void theSettingsMakeAnAdministratorOfAnEmptyStore() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.administrator("root", PASSWORD).ensure();

            assertThat(access.groupsOf("root")).containsExactly("admin", "camunda-admin");
        }
    }

    @Test
    void theSettingsChangeNothingOnceThereIsAnAdministrator() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.administrator("root", PASSWORD).ensure();

            access.administrator("intruder", PASSWORD).ensure();

            assertThat(access.groupsOf("intruder")).isEmpty();
        }
    }

    @Test
    void withoutThemTheLogSaysWhatToSet(CapturedOutput output) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            access.administrator("", "").ensure();

            assertThat(output).contains("RELEVO_ADMIN_USER").contains("RELEVO_ADMIN_PASSWORD");
        }
    }

    @Test
    void theDemoNeedsNoSettings(CapturedOutput output) {
        try (var access = AccessEngine.demo()) {
            access.administrator("", "").ensure();

            assertThat(output).doesNotContain("RELEVO_ADMIN_USER");
        }
    }

    @ParameterizedTest
    @CsvSource({"root, root", "administrator, administrator", "root, 123456789", "root, ''", "ro ot, correct-horse"})
    void settingsThatAreUnsafeStopTheStart(String user, String password) {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThatThrownBy(() -> access.administrator(user, password).ensure())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("RELEVO_ADMIN_");
        }
    }

    @Test
    void aStoreWithTheDemosPasswordsStopsTheStart() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            var user = access.engine.getIdentityService().newUser("agente1");
            user.setPassword("agente1");
            ((org.camunda.bpm.engine.impl.IdentityServiceImpl) access.engine.getIdentityService()).saveUser(user, true);

            assertThatThrownBy(() -> access.administrator("root", PASSWORD).ensure())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("agente1");
        }
    }

    @Test
    void startingAgainIsHarmless() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            var preparations = access.preparations(access.administrator("root", PASSWORD));
            preparations.afterSingletonsInstantiated();

            assertThatCode(preparations::afterSingletonsInstantiated).doesNotThrowAnyException();
        }
    }

    @Test
    void healthIsUpOnlyAfterThePreparations() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            var preparations = access.preparations(access.administrator("root", PASSWORD));
            String before = preparations.health().getStatus().getCode();

            preparations.afterSingletonsInstantiated();

            assertThat(before).isEqualTo("DOWN");
            assertThat(preparations.health().getStatus().getCode()).isEqualTo("UP");
        }
    }
}
