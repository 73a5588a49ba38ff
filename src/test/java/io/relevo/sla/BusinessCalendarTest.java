package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final BusinessCalendar shop = SlaSamples.daily("shop", MEXICO, "09:00", "21:30");

    @Test
    void carriesWhatIsLeftOverTheNight() {
        assertThat(shop.add(mexico("2026-03-02T21:15"), Duration.ofMinutes(30))).isEqualTo(mexico("2026-03-03T09:15"));
    }

    @Test
    void isDueAtClosingTimeWhenTheDayIsJustEnough() {
        assertThat(shop.add(mexico("2026-03-02T21:00"), Duration.ofMinutes(30))).isEqualTo(mexico("2026-03-02T21:30"));
    }

    @Test
    void opensOnTheFirstAndClosesOnTheLastInstant() {
        assertThat(shop.isOpen(mexico("2026-03-02T09:00"))).isTrue();
        assertThat(shop.isOpen(mexico("2026-03-02T21:30"))).isFalse();
        assertThat(shop.isOpen(mexico("2026-03-02T21:30").minusMillis(1))).isTrue();
    }

    @Test
    void givesTheNextOpeningForNoWorkAtAll() {
        assertThat(shop.add(mexico("2026-03-02T23:00"), Duration.ZERO)).isEqualTo(mexico("2026-03-03T09:00"));
        assertThat(shop.add(mexico("2026-03-02T12:00"), Duration.ZERO)).isEqualTo(mexico("2026-03-02T12:00"));
    }

    @Test
    void countsSplitShifts() {
        var split = new BusinessCalendar(
                "split",
                MEXICO,
                List.of(
                        new WeeklyHours(DayOfWeek.MONDAY, Hours.of("09:00", "13:00")),
                        new WeeklyHours(DayOfWeek.MONDAY, Hours.of("16:00", "20:00"))),
                Map.of());

        assertThat(split.elapsed(mexico("2026-03-02T00:00"), mexico("2026-03-03T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(split.add(mexico("2026-03-02T12:00"), Duration.ofHours(2))).isEqualTo(mexico("2026-03-02T17:00"));
    }

    @Test
    void letsANightShiftBelongToTheDayItStartsOn() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        var nights = new BusinessCalendar(
                "nights",
                MEXICO,
                List.of(new WeeklyHours(DayOfWeek.SUNDAY, Hours.of("22:00", "06:00"))),
                Map.of(monday, List.of()));

        assertThat(nights.isOpen(mexico("2026-03-02T05:59"))).isTrue();
        assertThat(nights.isOpen(mexico("2026-03-02T06:00"))).isFalse();
    }

    @Test
    void countsOverlappingHoursOnce() {
        var overlapping = new BusinessCalendar(
                "overlapping",
                MEXICO,
                List.of(
                        new WeeklyHours(DayOfWeek.SUNDAY, Hours.of("22:00", "08:00")),
                        new WeeklyHours(DayOfWeek.MONDAY, Hours.of("06:00", "10:00"))),
                Map.of());

        assertThat(overlapping.elapsed(mexico("2026-03-01T12:00"), mexico("2026-03-02T12:00")))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void closesOnAHolidayAndKeepsOtherHoursOnAShortDay() {
        var calendar = new BusinessCalendar(
                "holidays",
                MEXICO,
                shop.weekly(),
                Map.of(
                        LocalDate.parse("2026-12-25"),
                        List.of(),
                        LocalDate.parse("2026-12-24"),
                        List.of(Hours.of("09:00", "14:00"))));

        assertThat(calendar.add(mexico("2026-12-24T13:30"), Duration.ofHours(1)))
                .isEqualTo(mexico("2026-12-26T09:30"));
    }

    @Test
    void measuresEachDayByTheHoursThatHeldOnIt() {
        var changed = new BusinessCalendar(
                "changed",
                MEXICO,
                List.of(
                        new WeeklyHours(
                                DayOfWeek.MONDAY, Hours.of("09:00", "17:00"), null, LocalDate.parse("2026-03-02")),
                        new WeeklyHours(
                                DayOfWeek.MONDAY, Hours.of("09:00", "12:00"), LocalDate.parse("2026-03-03"), null)),
                Map.of());

        assertThat(changed.elapsed(mexico("2026-03-02T00:00"), mexico("2026-03-03T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(changed.elapsed(mexico("2026-03-09T00:00"), mexico("2026-03-10T00:00")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void hasADayOf23AndOneOf25HoursWhereClocksChange() {
        var berlin = SlaSamples.daily("berlin", BERLIN, "00:00", "00:00");

        assertThat(berlin.elapsed(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(berlin.elapsed(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void takesTheNextValidTimeForASkippedOneAndTheEarlierOfARepeatedOne() {
        var nights = SlaSamples.daily("nights", BERLIN, "02:30", "04:00");

        assertThat(nights.nextOpening(berlin("2026-03-29T00:00"))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(nights.nextOpening(berlin("2026-10-25T00:00"))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void knowsThatMidnightIsMissingWhenSantiagoPutsItsClocksForward() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        var calendar = SlaSamples.daily("santiago", santiago, "00:00", "02:00");

        assertThat(calendar.nextOpening(Instant.parse("2025-09-07T03:30:00Z")))
                .isEqualTo(Instant.parse("2025-09-07T04:00:00Z"));
        assertThat(calendar.add(Instant.parse("2025-09-07T04:00:00Z"), Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2025-09-07T05:00:00Z"));
    }

    @Test
    void refusesACalendarWithoutHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar("empty", MEXICO, List.of(), Map.of()))
                .withMessage("calendar 'empty' has no open time: give it weekly hours");
    }

    @Test
    void refusesACalendarThatIsClosedForSixtyDaysAndNamesThem() {
        var untilEndOfYear = shop.weekly().stream()
                .map(week -> new WeeklyHours(week.day(), week.hours(), null, LocalDate.parse("2026-12-31")))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar("ending", MEXICO, untilEndOfYear, Map.of()))
                .withMessageContaining("'ending' has no open time in the 60 days from 2027-01-01");
    }

    @Test
    void acceptsFiftyNineClosedDaysAndRefusesSixty() {
        LocalDate first = LocalDate.parse("2026-02-02");

        assertThat(closed(first, 59)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> closed(first, 60))
                .withMessageContaining("from 2026-02-02");
    }

    @Test
    void refusesAYearThatMustBeASlip() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(
                        "typo", MEXICO, shop.weekly(), Map.of(LocalDate.parse("2926-12-25"), List.of())))
                .withMessageContaining("2926-12-25");
    }

    @Test
    void refusesToAddNegativeOrEndlessTime() {
        Instant now = mexico("2026-03-02T12:00");

        assertThatIllegalArgumentException().isThrownBy(() -> shop.add(now, Duration.ofMinutes(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> shop.add(now, Duration.ofDays(1_000_000)));
    }

    @Test
    void answersForYearsFarAway() {
        assertThat(shop.elapsed(Instant.parse("1950-01-01T06:00:00Z"), Instant.parse("1950-01-02T06:00:00Z")))
                .isEqualTo(Duration.ofMinutes(750));
        assertThat(shop.elapsed(Instant.parse("2300-01-01T06:00:00Z"), Instant.parse("2300-01-02T06:00:00Z")))
                .isEqualTo(Duration.ofMinutes(750));
    }

    private BusinessCalendar closed(LocalDate first, int days) {
        Map<LocalDate, List<Hours>> exceptions = new java.util.HashMap<>();
        first.datesUntil(first.plusDays(days)).forEach(day -> exceptions.put(day, List.of()));
        return new BusinessCalendar("closed", MEXICO, shop.weekly(), exceptions);
    }

    private static Instant mexico(String wallClock) {
        return SlaSamples.mexico(wallClock);
    }

    private static Instant berlin(String wallClock) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(wallClock), BERLIN)
                .toInstant();
    }
}
