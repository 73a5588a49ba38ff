package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of semantics.md §3 over random calendars and instants, many of them around a change of the clocks. */
class BusinessCalendarLawsTest {

    private static final int CALENDARS = 50;
    private static final int INSTANTS = 30;

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "America/Santiago", "America/Asuncion", "Europe/Berlin", "UTC"})
    void agreesWithTheMinuteByMinuteReference(ZoneId zone) {
        var random = new Random(zone.getId().hashCode());
        for (int i = 0; i < CALENDARS; i++) {
            Instant from = randomMinute(random, zone);
            BusinessCalendar calendar = randomCalendar(random, zone, from);
            var slow = new SlowCalendar(zone, calendar::on);
            Instant to = from.plus(random.nextInt(4 * 1440), ChronoUnit.MINUTES);
            Duration working = Duration.ofMinutes(1 + random.nextInt(1500));

            assertThat(calendar.isOpen(from)).as("open at %s", from).isEqualTo(slow.isOpen(from));
            assertThat(calendar.nextOpening(from)).as("opening from %s", from).isEqualTo(slow.nextOpening(from));
            assertThat(calendar.elapsed(from, to)).as("%s to %s", from, to).isEqualTo(slow.elapsed(from, to));
            assertThat(calendar.add(from, working))
                    .as("%s plus %s", from, working)
                    .isEqualTo(slow.add(from, working));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "America/Santiago", "America/Asuncion", "Europe/Berlin", "UTC"})
    void keepsTheLawsToTheMillisecond(ZoneId zone) {
        var random = new Random(31L * zone.getId().hashCode());
        for (int i = 0; i < CALENDARS; i++) {
            Instant start = randomMinute(random, zone);
            BusinessCalendar calendar = randomCalendar(random, zone, start);
            for (int j = 0; j < INSTANTS; j++) {
                Instant a = start.plusMillis(random.nextInt(1_000_000_000));
                Instant b = a.plusMillis(random.nextInt(2_000_000_000));
                Instant c = b.plusMillis(random.nextInt(2_000_000_000));
                Duration working = Duration.ofMillis(1 + random.nextInt(500_000_000));

                assertThat(calendar.elapsed(a, b).plus(calendar.elapsed(b, c)))
                        .as("additive")
                        .isEqualTo(calendar.elapsed(a, c));
                assertThat(calendar.elapsed(b, a))
                        .as("backwards")
                        .isEqualTo(calendar.elapsed(a, b).negated());
                assertThat(calendar.elapsed(a, c)).as("monotone").isGreaterThanOrEqualTo(calendar.elapsed(a, b));
                assertThat(calendar.elapsed(a, c)).as("within real time").isLessThanOrEqualTo(Duration.between(a, c));

                Instant due = calendar.add(a, working);
                assertThat(calendar.elapsed(a, due)).as("inverse").isEqualTo(working);
                assertThat(calendar.isOpen(due.minusMillis(1)))
                        .as("lands at the end of open time")
                        .isTrue();
                assertThat(calendar.add(b, working)).as("monotone").isAfterOrEqualTo(due);
                assertThat(calendar.add(a, working.plusMillis(1)))
                        .as("strictly")
                        .isAfter(due);
                assertThat(calendar.isOpen(calendar.add(a, Duration.ZERO)))
                        .as("zero lands in open time")
                        .isTrue();
            }
        }
    }

    /** Every other one within two days of a change of the clocks, where the zone has any. */
    private static Instant randomMinute(Random random, ZoneId zone) {
        Instant any = Instant.parse("2017-01-01T00:00:00Z").plus(random.nextInt(9 * 365 * 1440), ChronoUnit.MINUTES);
        var transition = zone.getRules().previousTransition(any);
        return transition == null || random.nextBoolean()
                ? any
                : transition.getInstant().minus(random.nextInt(2880), ChronoUnit.MINUTES);
    }

    private static BusinessCalendar randomCalendar(Random random, ZoneId zone, Instant around) {
        LocalDate today = LocalDate.ofInstant(around, zone);
        var weekly = new ArrayList<WeeklyHours>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            weekly.add(new WeeklyHours(DayOfWeek.of(1 + random.nextInt(7)), randomHours(random)));
        }
        LocalDate turn = today.plusDays(random.nextInt(7));
        weekly.add(new WeeklyHours(DayOfWeek.of(1 + random.nextInt(7)), randomHours(random), null, turn));
        weekly.add(new WeeklyHours(DayOfWeek.of(1 + random.nextInt(7)), randomHours(random), turn.plusDays(1), null));
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            exceptions.put(
                    today.plusDays(random.nextInt(10)),
                    random.nextBoolean() ? List.of() : List.of(randomHours(random)));
        }
        return new BusinessCalendar("random", zone, weekly, exceptions);
    }

    /** Quarter hours, often around midnight and the small hours, where clocks change. */
    private static Hours randomHours(Random random) {
        int opens = random.nextInt(3) == 0 ? random.nextInt(16) : random.nextInt(96);
        int closes = (opens + 1 + random.nextInt(96)) % 96;
        return new Hours(LocalTime.MIN.plusMinutes(15L * opens), LocalTime.MIN.plusMinutes(15L * closes));
    }
}
