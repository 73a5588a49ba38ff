package io.relevo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

    // 2026-05-04 is a Monday
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "MONDAY 09:00 13:00, MONDAY 13:00 18:00, false",
        "MONDAY 09:00 13:01, MONDAY 13:00 18:00, true",
        "MONDAY 09:00 13:00, TUESDAY 09:00 13:00, false",
        "MONDAY 22:00 06:00, TUESDAY 05:00 10:00, true",
        "MONDAY 22:00 06:00, TUESDAY 06:00 10:00, false",
        "SUNDAY 22:00 06:00, MONDAY 05:00 10:00, true",
        "SUNDAY 22:00 06:00, SUNDAY 00:00 06:00, false",
        "MONDAY 00:00 00:00, MONDAY 23:00 01:00, true",
        "MONDAY 09:00 13:00 - 2026-05-04, MONDAY 09:00 13:00 2026-05-05 -, false",
        "MONDAY 09:00 13:00 - 2026-05-04, MONDAY 09:00 13:00 2026-05-04 -, true",
        "MONDAY 09:00 13:00 - 2026-05-09, MONDAY 09:00 13:00 2026-05-05 -, false",
        "MONDAY 22:00 06:00 - 2026-05-04, TUESDAY 05:00 10:00 2026-05-05 -, true",
        "MONDAY 22:00 06:00 - 2026-05-03, TUESDAY 05:00 10:00 2026-05-05 -, false"
    })
    void overlapsWhereSomeMomentBelongsToBoth(String one, String other, boolean overlap) {
        assertThat(shift(one).overlaps(shift(other))).isEqualTo(overlap);
        assertThat(shift(other).overlaps(shift(one))).isEqualTo(overlap);
    }

    private static Shift shift(String written) {
        String[] parts = written.split(" ");
        return new Shift(
                DayOfWeek.valueOf(parts[0]),
                LocalTime.parse(parts[1]),
                LocalTime.parse(parts[2]),
                date(parts, 3),
                date(parts, 4));
    }

    private static LocalDate date(String[] parts, int index) {
        return parts.length <= index || parts[index].equals("-") ? null : LocalDate.parse(parts[index]);
    }
}
