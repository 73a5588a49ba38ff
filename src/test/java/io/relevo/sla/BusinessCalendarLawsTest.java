package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.CalendarScenes.Scene;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of semantics.md §3 in Mexico City, Santiago, Asunción, Berlin and UTC. */
class BusinessCalendarLawsTest {

    private static final int TWELVE_DAYS = 1_000_000_000;

    @Property(tries = 300)
    void agreesWithTheMinuteByMinuteReference(
            @ForAll(supplier = CalendarScenes.class) Scene scene,
            @ForAll @IntRange(max = 4 * 1440) int minutes,
            @ForAll @IntRange(min = 1, max = 1500) int working) {
        BusinessCalendar calendar = scene.calendar();
        var slow = new SlowCalendar(calendar);
        Instant from = scene.from();
        Instant to = from.plus(Duration.ofMinutes(minutes));
        Duration amount = Duration.ofMinutes(working);

        assertThat(calendar.isOpen(from)).isEqualTo(slow.isOpen(from));
        assertThat(calendar.nextOpening(from)).isEqualTo(slow.nextOpening(from));
        assertThat(calendar.elapsed(from, to)).isEqualTo(slow.elapsed(from, to));
        assertThat(calendar.add(from, amount)).isEqualTo(slow.add(from, amount));
    }

    @Property(tries = 1000)
    void timeAddsUp(
            @ForAll(supplier = CalendarScenes.class) Scene scene,
            @ForAll @IntRange(max = TWELVE_DAYS) int toA,
            @ForAll @IntRange(max = TWELVE_DAYS) int toB,
            @ForAll @IntRange(max = TWELVE_DAYS) int toC) {
        BusinessCalendar calendar = scene.calendar();
        Instant a = scene.from().plusMillis(toA);
        Instant b = a.plusMillis(toB);
        Instant c = b.plusMillis(toC);

        assertThat(calendar.elapsed(a, b).plus(calendar.elapsed(b, c))).isEqualTo(calendar.elapsed(a, c));
        assertThat(calendar.elapsed(b, a))
                .as("backwards")
                .isEqualTo(calendar.elapsed(a, b).negated());
        assertThat(calendar.elapsed(a, c)).as("monotone").isGreaterThanOrEqualTo(calendar.elapsed(a, b));
        assertThat(calendar.elapsed(a, c)).as("within real time").isLessThanOrEqualTo(Duration.between(a, c));
    }

    @Property(tries = 1000)
    void addingIsTheInverseOfElapsing(
            @ForAll(supplier = CalendarScenes.class) Scene scene,
            @ForAll @IntRange(max = TWELVE_DAYS) int toA,
            @ForAll @IntRange(max = TWELVE_DAYS) int toB,
            @ForAll @IntRange(min = 1, max = TWELVE_DAYS / 2) int millis) {
        BusinessCalendar calendar = scene.calendar();
        Instant a = scene.from().plusMillis(toA);
        Duration working = Duration.ofMillis(millis);
        Instant due = calendar.add(a, working);

        assertThat(calendar.elapsed(a, due)).isEqualTo(working);
        assertThat(calendar.isOpen(due.minusMillis(1)))
                .as("lands at the end of open time")
                .isTrue();
        assertThat(calendar.add(a.plusMillis(toB), working)).as("monotone").isAfterOrEqualTo(due);
        assertThat(calendar.add(a, working.plusMillis(1))).as("strictly").isAfter(due);
        assertThat(calendar.isOpen(calendar.add(a, Duration.ZERO)))
                .as("no time at all lands in open time")
                .isTrue();
    }
}
