package io.relevo.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.staff.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftFormTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    @Test
    void writesTheSameHoursOnSeveralDaysAsOneLine() {
        List<Shift> shifts = List.of(
                shift(DayOfWeek.MONDAY, 9, null),
                shift(DayOfWeek.MONDAY, 16, null),
                shift(DayOfWeek.TUESDAY, 9, null),
                shift(DayOfWeek.WEDNESDAY, 9, LocalDate.parse("2026-05-01")));

        ShiftForm form = ShiftForm.of(shifts);

        assertThat(form.lines())
                .extracting(ShiftForm.Line::days)
                .containsExactly(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        List.of(DayOfWeek.MONDAY),
                        List.of(DayOfWeek.WEDNESDAY));
        assertThat(form.shifts()).containsExactlyInAnyOrderElementsOf(shifts);
        assertThat(form.roomy().shifts()).isEqualTo(form.shifts());
    }

    @Test
    void removesALineWithoutHours() {
        var form = new ShiftForm(List.of(new ShiftForm.Line(List.of(DayOfWeek.MONDAY), "", " ", "2026-05-01", "")));

        assertThat(form.shifts()).isEmpty();
    }

    @Test
    void saysWhatALineLacks() {
        assertThatThrownBy(() -> line(List.of(DayOfWeek.MONDAY), "09:00", "").shifts())
                .isInstanceOf(FormRefusal.class)
                .hasMessage("hours-missing");
        assertThatThrownBy(() -> line(List.of(), "09:00", "17:00").shifts())
                .isInstanceOf(FormRefusal.class)
                .hasMessage("days-missing");
        assertThatThrownBy(
                        () -> line(List.of(DayOfWeek.MONDAY), "nine", "17:00").shifts())
                .isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void takesAnAbsenceWithoutTimesForWholeDays() {
        var form = new AbsenceForm("2026-05-04", "", "2026-05-05", "", "sick", "");

        assertThat(form.from(MEXICO)).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(form.to(MEXICO)).isEqualTo("2026-05-06T06:00:00Z");
    }

    @Test
    void takesAnAbsenceWithoutALastDayForOneDay() {
        assertThat(new AbsenceForm("2026-05-04", "", "", "", "sick", "").to(MEXICO))
                .isEqualTo("2026-05-05T06:00:00Z");
        assertThat(new AbsenceForm("2026-05-04", "10:00", "", "12:30", "sick", "").to(MEXICO))
                .isEqualTo("2026-05-04T18:30:00Z");
    }

    private static ShiftForm.Line line(List<DayOfWeek> days, String opens, String closes) {
        return new ShiftForm.Line(days, opens, closes, "", "");
    }

    private static Shift shift(DayOfWeek day, int opens, LocalDate validFrom) {
        return new Shift(day, LocalTime.of(opens, 0), LocalTime.of(opens + 4, 0), validFrom, null);
    }
}
