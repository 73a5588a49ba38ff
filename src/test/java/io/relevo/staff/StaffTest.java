package io.relevo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffTest {

    private static final Agent SARA = agent("sara", "Sara Vidal", "supervisor", null, true);
    private static final Agent ANA = agent("ana", "Ana Torres", "level-one", "sara", true);

    @ParameterizedTest
    @EnumSource
    void remembersAnAgentAsSaved(TestDatabase database) {
        Staff staff = staff(database);

        staff.save(SARA);
        staff.save(ANA);

        assertThat(staff.find("ana")).contains(ANA);
        assertThat(staff.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesAnAgentWhoIsSavedAgain(TestDatabase database) {
        Staff staff = staff(database);
        staff.save(SARA);
        staff.save(ANA);

        Agent promoted = agent("ana", "Ana Torres", "level-two", null, true);
        staff.save(promoted);

        assertThat(staff.all()).containsExactly(promoted, SARA);
    }

    @ParameterizedTest
    @EnumSource
    void countsOnlyActivePeopleInARole(TestDatabase database) {
        Staff staff = staff(database);
        staff.save(SARA);
        staff.save(ANA);
        staff.save(agent("old", "Olga Díaz", "level-one", null, false));

        assertThat(staff.inRole("level-one")).containsExactly(ANA);
        assertThat(staff.inRole("level-two")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsAnAdministratorWithoutAnAddress(TestDatabase database) {
        Staff staff = staff(database);
        var root = new Agent("root", "root", null, "es", null, "admin", null, true);

        staff.save(root);

        assertThat(staff.find("root")).contains(root);
    }

    private static Staff staff(TestDatabase database) {
        var jdbc = JdbcClient.create(database.migrated());
        return new Staff(new AgentStore(jdbc), new RosterStore(jdbc), InstantSource.system());
    }

    private static Agent agent(String userId, String name, String role, String lead, boolean active) {
        return new Agent(userId, name, userId + "@tienda.example", "es", "Atención", role, lead, active);
    }
}
