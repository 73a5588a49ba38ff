package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TasklistFiltersTest {

    @ParameterizedTest
    @EnumSource
    void eachAgentSeesTheListsOfTheirWork(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.visibility.admit("back-office-logistica");

            assertThat(names(access, "level-one")).containsExactly("Mis casos", "Nivel 1", "Por vencer", "Vencidos");
            assertThat(names(access, "level-two"))
                    .containsExactly("Devoluciones", "Mis casos", "Nivel 2", "Por vencer", "Vencidos");
            assertThat(names(access, "back-office-logistica"))
                    .containsExactly("Mis casos", "Por vencer", "Vencidos", "Áreas");
            assertThat(names(access, "supervisor"))
                    .containsExactly("Devoluciones", "Mis casos", "Nivel 1", "Nivel 2", "Por vencer", "Vencidos");
            assertThat(names(access, "process-owner")).isEmpty();
        }
    }

    @Test
    void startingAgainKeepsTheListsAnAdministratorRenamed() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            Filter mine = filter(access, "Mis casos");
            mine.setName("Lo mío");
            access.engine.getFilterService().saveFilter(mine);

            access.visibility.grant();

            assertThat(names(access, "level-one")).containsExactly("Lo mío", "Nivel 1", "Por vencer", "Vencidos");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListsSplitWorkByPersonAndDeadline(TestDatabase database) {
        try (var access = AccessEngine.on(database)) {
            access.deploy("level-one", "level-one");
            start(access, "mine", Duration.ofDays(3), 50, "ana");
            start(access, "late", Duration.ofMinutes(-5), 50, null);
            start(access, "soon", Duration.ofMinutes(90), 50, null);
            start(access, "soon but important", Duration.ofMinutes(110), 80, null);

            assertThat(list(access, "Mis casos")).containsExactly("mine");
            assertThat(list(access, "Nivel 1")).containsExactly("soon but important", "late", "soon");
            assertThat(list(access, "Por vencer")).containsExactly("soon but important", "soon");
            assertThat(list(access, "Vencidos")).containsExactly("late");
        }
    }

    @Test
    void aCardCarriesNoVariables() {
        try (var access = AccessEngine.on(TestDatabase.H2)) {
            assertThat(filter(access, "Vencidos").getProperties())
                    .containsEntry("refresh", true)
                    .containsEntry("variables", List.of());
        }
    }

    private static void start(AccessEngine access, String name, Duration due, int priority, String assignee) {
        String instance = access.engine
                .getRuntimeService()
                .startProcessInstanceByKey("level-one")
                .getId();
        Task task = access.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        task.setName(name);
        task.setDueDate(Date.from(Instant.now().plus(due)));
        task.setPriority(priority);
        task.setAssignee(assignee);
        access.engine.getTaskService().saveTask(task);
    }

    private static List<String> list(AccessEngine access, String filter) {
        String id = filter(access, filter).getId();
        return access.as(
                "ana",
                () -> access.engine.getFilterService().<Task>list(id).stream()
                        .map(Task::getName)
                        .toList(),
                "level-one");
    }

    private static Filter filter(AccessEngine access, String name) {
        return access.engine
                .getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult();
    }

    private static List<String> names(AccessEngine access, String group) {
        return access.as(
                "someone",
                () -> access.engine.getFilterService().createTaskFilterQuery().list().stream()
                        .map(Filter::getName)
                        .sorted()
                        .toList(),
                group);
    }
}
