package io.relevo.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RosterTest {

    private static final Shift NIGHT = new Shift(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));
    private static final Shift SPRING = new Shift(
            DayOfWeek.TUESDAY,
            LocalTime.of(9, 0),
            LocalTime.of(13, 30),
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-05-31"));

    private Instant now = Instant.parse("2026-03-02T18:00:00Z");
    private JdbcClient jdbc;
    private Roster roster;

    @ParameterizedTest
    @EnumSource
    void keepsShiftsAsSaved(TestDatabase database) {
        open(database);

        roster.saveShifts("ana", List.of(SPRING, NIGHT));

        assertThat(roster.shifts("ana")).containsExactly(NIGHT, SPRING);
        assertThat(roster.shifts("beto")).isEmpty();
        assertThat(roster.whole().shifts()).containsOnlyKeys("ana");
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheShiftsOfOneAgentOnly(TestDatabase database) {
        open(database);
        roster.saveShifts("ana", List.of(NIGHT));
        roster.saveShifts("beto", List.of(SPRING));

        roster.saveShifts("ana", List.of());

        assertThat(roster.shifts("ana")).isEmpty();
        assertThat(roster.shifts("beto")).containsExactly(SPRING);
    }

    @ParameterizedTest
    @EnumSource
    void keepsAbsencesAndForgetsThemOnRequest(TestDatabase database) {
        open(database);
        Instant from = Instant.parse("2026-03-02T15:00:00.123456Z");
        Instant to = Instant.parse("2026-03-09T15:00:00Z");

        Absence absence = roster.addAbsence("ana", from, to, Absence.Reason.VACATION, " ");

        assertThat(roster.absences("ana")).containsExactly(absence);
        assertThat(absence.from()).isEqualTo("2026-03-02T15:00:00.123Z");
        assertThat(absence.note()).isNull();
        assertThat(roster.isAbsent("ana", now)).isTrue();
        assertThat(roster.isAbsent("ana", to)).isFalse();
        assertThat(roster.isAbsent("beto", now)).isFalse();
        assertThat(roster.removeAbsence("beto", absence.id())).isFalse();
        assertThat(roster.removeAbsence("ana", absence.id())).isTrue();
        assertThat(roster.absences("ana")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void seesAChangeOfAnotherNodeWithinHalfAMinuteAndNotBefore(TestDatabase database) {
        open(database);
        assertThat(roster.shifts("ana")).isEmpty();
        otherNode().saveShifts("ana", List.of(NIGHT));

        assertThat(roster.shifts("ana")).isEmpty();
        now = now.plusSeconds(30);
        assertThat(roster.shifts("ana")).containsExactly(NIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheRowsOnlyWhenTheirVersionChanged(TestDatabase database) {
        open(database);
        DutyPlan before = roster.whole();
        now = now.plusSeconds(30);

        assertThat(roster.whole()).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCanNotBe(TestDatabase database) {
        open(database);
        Shift early = new Shift(DayOfWeek.TUESDAY, LocalTime.of(5, 0), LocalTime.of(9, 0));
        Shift backwards = new Shift(
                DayOfWeek.MONDAY,
                LocalTime.of(9, 0),
                LocalTime.of(13, 0),
                LocalDate.parse("2026-05-02"),
                LocalDate.parse("2026-05-01"));

        assertThatThrownBy(() -> roster.saveShifts("ana", List.of(NIGHT, SPRING, early)))
                .isInstanceOf(RosterRefusal.class)
                .hasMessage("two shifts of 'ana' overlap: MONDAY 22:00-06:00 and TUESDAY 05:00-09:00;"
                        + " nobody works two shifts at once");
        assertThatThrownBy(() -> roster.saveShifts("ana", List.of(backwards))).hasMessageContaining("swap the two");
        assertThatThrownBy(() -> roster.saveShifts("ghost", List.of(NIGHT)))
                .hasMessage("there is no agent 'ghost'; add them on the page of agents first");
        assertThatThrownBy(() -> roster.addAbsence("ana", now, now, Absence.Reason.SICK, null))
                .hasMessageContaining("ends before it starts");
        assertThatThrownBy(() -> Absence.Reason.of("party"))
                .hasMessage("there is no reason 'party' for an absence; there are: vacation, sick, training, other");
        assertThat(roster.whole().shifts()).isEmpty();
    }

    private void open(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        var agents = new AgentStore(jdbc);
        agents.insert(new Agent("ana", "Ana", null, "es", null, "level-one", null, true));
        agents.insert(new Agent("beto", "Beto", null, "es", null, "level-one", null, true));
        roster = otherNode();
    }

    private Roster otherNode() {
        return new Roster(new RosterStore(jdbc), new AgentStore(jdbc), () -> now);
    }
}
