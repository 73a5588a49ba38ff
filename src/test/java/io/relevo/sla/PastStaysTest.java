package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random changes of random calendars: the rule that the past is never changed lets through those that keep it, only. */
class PastStaysTest {

    private static final int CHANGES = 150;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final LocalDate FIRST = LocalDate.parse("2024-03-01");
    private static final int DAYS = 28;

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "America/Santiago", "America/Asuncion", "Europe/Berlin", "UTC"})
    void findsTheFirstQuarterOfAnHourThatDiffers(ZoneId zone) {
        var random = new Random(7L * zone.getId().hashCode());
        for (int i = 0; i < CHANGES; i++) {
            BusinessCalendar one = randomRows(random, zone).calendar();
            BusinessCalendar other =
                    changed(randomRows(random, zone), one, random).calendar();
            Instant until = randomInstant(random, zone);

            assertThat(one.firstDifference(other, until)).isEqualTo(slowly(one, other, zone, until));
            assertThat(other.firstDifference(one, until)).isEqualTo(one.firstDifference(other, until));
            assertThat(one.firstDifference(one, until)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "America/Santiago", "America/Asuncion", "Europe/Berlin", "UTC"})
    void newWeeklyHoursFromTomorrowLeaveAllTimeConsumedAsItWas(ZoneId zone) {
        var random = new Random(11L * zone.getId().hashCode());
        for (int i = 0; i < CHANGES; i++) {
            CalendarRows present = randomRows(random, zone);
            Instant now = randomInstant(random, zone);
            LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
            CalendarRows draft = randomRows(random, zone);
            var weekly = new ArrayList<>(
                    present.weekly().subList(0, random.nextInt(present.weekly().size())));
            draft.weekly().forEach(row -> weekly.add(new WeeklyHours(row.day(), row.hours())));
            BusinessCalendar before = present.calendar();

            BusinessCalendar after = new CalendarRows("random", zone.getId(), 1, weekly, present.exceptions())
                    .startingOn(tomorrow, present)
                    .calendar();

            assertThat(before.firstDifference(after, now)).isEmpty();
            Instant start = now.minus(Duration.ofMinutes(random.nextInt(40_000)));
            Instant end = start.plus(Duration.between(start, now).dividedBy(1 + random.nextInt(3)));
            assertThat(after.elapsed(start, end)).isEqualTo(before.elapsed(start, end));
        }
    }

    private static Optional<Instant> slowly(BusinessCalendar one, BusinessCalendar other, ZoneId zone, Instant until) {
        Instant instant = FIRST.minusDays(1).atStartOfDay(zone).toInstant();
        while (instant.isBefore(until)) {
            if (one.isOpen(instant) != other.isOpen(instant)) {
                return Optional.of(instant);
            }
            instant = instant.plus(QUARTER);
        }
        return Optional.empty();
    }

    /** Often only a little different from the other one. */
    private static CalendarRows changed(CalendarRows rows, BusinessCalendar like, Random random) {
        if (random.nextInt(4) == 0) {
            return rows;
        }
        var weekly = new ArrayList<>(like.weekly());
        if (random.nextBoolean()) {
            WeeklyHours moved = weekly.remove(random.nextInt(weekly.size()));
            LocalDate turn = FIRST.plusDays(random.nextInt(DAYS));
            moved.endingBefore(turn).ifPresent(weekly::add);
            weekly.add(new WeeklyHours(moved.day(), randomHours(random), turn, null));
        }
        // a row of the same calendar for good, lest it have no open time
        weekly.add(like.weekly().get(0));
        return new CalendarRows(
                "random", like.zone().getId(), 1, weekly, rows.exceptions().subList(0, random.nextInt(2)));
    }

    /** Nothing before {@link #FIRST}. */
    private static CalendarRows randomRows(Random random, ZoneId zone) {
        var weekly = new ArrayList<WeeklyHours>();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            weekly.add(new WeeklyHours(DayOfWeek.of(1 + random.nextInt(7)), randomHours(random), FIRST, null));
        }
        var exceptions = new ArrayList<CalendarRows.Exception>();
        exceptions.add(new CalendarRows.Exception(
                FIRST.plusDays(random.nextInt(DAYS)), random.nextBoolean() ? null : randomHours(random), null));
        return new CalendarRows("random", zone.getId(), 1, List.copyOf(weekly), exceptions);
    }

    private static Hours randomHours(Random random) {
        int opens = random.nextInt(3) == 0 ? random.nextInt(16) : random.nextInt(96);
        int closes = (opens + 1 + random.nextInt(96)) % 96;
        return new Hours(LocalTime.MIN.plusMinutes(15L * opens), LocalTime.MIN.plusMinutes(15L * closes));
    }

    /** On a whole quarter of an hour; Santiago, Asunción and Berlin change their clocks in these weeks. */
    private static Instant randomInstant(Random random, ZoneId zone) {
        return FIRST.atStartOfDay(zone).toInstant().plus(QUARTER.multipliedBy(random.nextInt(96 * (DAYS + 14))));
    }
}
