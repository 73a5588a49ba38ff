package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import io.relevo.sla.Hours;
import io.relevo.sla.OpenStretch;
import io.relevo.sla.WeeklyHours;
import io.relevo.staff.Absence;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DutyHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Roster roster = mock();
    private final DutyHours dutyHours = new DutyHours(
            roster,
            Calendars.of(new BusinessCalendar(
                    "shop",
                    BERLIN,
                    Arrays.stream(DayOfWeek.values())
                            .map(day -> new WeeklyHours(day, Hours.of("09:00", "21:30")))
                            .toList(),
                    Map.of(LocalDate.parse("2026-05-01"), List.of()))),
            BERLIN);

    @BeforeEach
    void nobodyIsAbsent() {
        given(roster.isAbsent(anyString(), any())).willAnswer(asked -> roster.absences(asked.getArgument(0)).stream()
                .anyMatch(absence -> absence.covers(asked.getArgument(1))));
    }

    @Test
    void isTheInstantItselfDuringAShift() {
        works(shift(DayOfWeek.MONDAY, "08:00", "16:00"));

        assertThat(next("2026-05-04T09:00:00Z")).isEqualTo("2026-05-04T09:00:00Z");
    }

    @Test
    void isTheBeginningOfTheNextShiftOtherwise() {
        works(shift(DayOfWeek.MONDAY, "08:00", "12:00"), shift(DayOfWeek.MONDAY, "14:00", "18:00"));

        assertThat(next("2026-05-04T10:00:00Z")).isEqualTo("2026-05-04T12:00:00Z");
        assertThat(next("2026-05-04T16:00:00Z")).isEqualTo("2026-05-11T06:00:00Z");
    }

    @Test
    void knowsANightShiftOfTheDayBefore() {
        works(shift(DayOfWeek.SUNDAY, "22:00", "06:00"));

        assertThat(next("2026-05-04T01:00:00Z")).isEqualTo("2026-05-04T01:00:00Z");
        assertThat(next("2026-05-04T04:00:00Z")).isEqualTo("2026-05-10T20:00:00Z");
    }

    @Test
    void followsTheShopWithoutShifts() {
        works();

        assertThat(next("2026-04-30T20:00:00Z")).as("the day after is closed").isEqualTo("2026-05-02T07:00:00Z");
    }

    @Test
    void waitsForTheEndOfAnAbsence() {
        works(shift(DayOfWeek.MONDAY, "08:00", "16:00"));
        away("2026-05-04T05:00:00Z", "2026-05-04T10:00:00Z");

        assertThat(next("2026-05-04T07:00:00Z")).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-04T07:00:00Z")))
                .isTrue();
        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-04T10:00:00Z")))
                .isFalse();
    }

    @Test
    void isNoAbsenceToBeOffShift() {
        works(shift(DayOfWeek.MONDAY, "08:00", "16:00"));

        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-05T07:00:00Z")))
                .isFalse();
    }

    @Test
    void isAnAbsenceToHaveNoShiftForTwoMonths() {
        works(new Shift(
                DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0), null, LocalDate.parse("2026-05-04")));

        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-04T07:00:00Z")))
                .isFalse();
        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-05T07:00:00Z")))
                .isTrue();
        assertThat(next("2026-05-05T05:00:00Z")).as("the shop's next opening").isEqualTo("2026-05-05T07:00:00Z");
    }

    @Test
    void isAnAbsenceToBeAwayFromTomorrowForLong() {
        works();
        away("2026-05-03T00:00:00Z", "2026-09-01T00:00:00Z");

        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-02T20:00:00Z")))
                .isTrue();
        assertThat(dutyHours.isAbsent("ana", Instant.parse("2026-05-02T08:00:00Z")))
                .as("at work for some hours more")
                .isFalse();
    }

    @Test
    void beginsAtTheFirstValidTimeWhereAClockChangeSkipsIt() {
        works(shift(DayOfWeek.SUNDAY, "02:30", "10:00"));

        assertThat(next("2026-03-29T00:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void beginsTheFirstTimeWhereAClockChangeRepeatsIt() {
        works(shift(DayOfWeek.SUNDAY, "02:30", "10:00"));

        assertThat(next("2026-10-25T00:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(between("2026-10-25T00:00:00Z", "2026-10-26T00:00:00Z"))
                .containsExactly(stretch("2026-10-25T00:30:00Z", "2026-10-25T09:00:00Z"));
    }

    @Test
    void listsTheStretchesOfASpanWithoutItsAbsences() {
        works(shift(DayOfWeek.MONDAY, "08:00", "16:00"), shift(DayOfWeek.MONDAY, "16:00", "02:00"));
        away("2026-05-04T10:00:00Z", "2026-05-04T11:00:00Z");

        assertThat(between("2026-05-04T07:00:00Z", "2026-05-04T22:00:00Z"))
                .containsExactly(
                        stretch("2026-05-04T07:00:00Z", "2026-05-04T10:00:00Z"),
                        stretch("2026-05-04T11:00:00Z", "2026-05-04T22:00:00Z"));
    }

    private Instant next(String from) {
        return dutyHours.nextOnDuty("ana", Instant.parse(from));
    }

    private List<OpenStretch> between(String from, String to) {
        return dutyHours.between("ana", Instant.parse(from), Instant.parse(to));
    }

    private void works(Shift... shifts) {
        given(roster.shifts("ana")).willReturn(List.of(shifts));
    }

    private void away(String from, String to) {
        given(roster.absences("ana"))
                .willReturn(List.of(new Absence(
                        "0", "ana", Instant.parse(from), Instant.parse(to), Absence.Reason.VACATION, null)));
    }

    private static Shift shift(DayOfWeek day, String opens, String closes) {
        return new Shift(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static OpenStretch stretch(String from, String to) {
        return new OpenStretch(Instant.parse(from), Instant.parse(to));
    }
}
