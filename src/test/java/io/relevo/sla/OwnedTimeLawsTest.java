package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.Lives.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The conservation law of semantics.md §1. */
class OwnedTimeLawsTest {

    private static final Map<String, SlowCalendar> SLOW = Stream.of("shop", "office", "night", "always")
            .collect(Collectors.toMap(
                    name -> name,
                    name -> new SlowCalendar(SlaSamples.calendars().named(name))));

    @Property(tries = 300)
    void noMillisecondIsOwnedTwiceOrLost(
            @ForAll(supplier = Lives.class) Life life, @ForAll @IntRange(max = 100_000_000) int millis) {
        List<TimelineEvent> timeline = life.story().events();
        Instant now = ClockLawsTest.end(timeline).plusMillis(millis);
        List<OwnedTime> stretches = OwnedTime.read(timeline, now, SlaSamples.calendars());
        Instant end = lastSolved(timeline, now);

        assertThat(sum(stretches)).isEqualTo(Duration.between(timeline.get(0).at(), end));
        Instant expected = timeline.get(0).at();
        for (OwnedTime stretch : stretches) {
            assertThat(stretch.from()).isEqualTo(expected).isBefore(stretch.to());
            assertThat(stretch.business()).isBetween(Duration.ZERO, stretch.real());
            assertThat(stretch.owner().equals("nobody"))
                    .isEqualTo(stretch.standing().isOver());
            expected = stretch.to();
        }
        assertThat(expected).isEqualTo(end);
    }

    @Property(tries = 200)
    void everyMinuteIsCountedInTheCalendarThenInForceForItsOwner(@ForAll(supplier = Lives.class) Life life) {
        List<TimelineEvent> timeline = life.story().events();
        Instant now = ClockLawsTest.end(timeline).plus(Duration.ofHours(30));
        Map<String, Duration> shown = OwnedTime.read(timeline, now, SlaSamples.calendars()).stream()
                .filter(stretch -> !stretch.business().isZero())
                .collect(Collectors.toMap(OwnedTime::owner, OwnedTime::business, Duration::plus));

        assertThat(shown).isEqualTo(countMinutes(timeline, lastSolved(timeline, now)));
    }

    private static Map<String, Duration> countMinutes(List<TimelineEvent> timeline, Instant end) {
        Map<String, Duration> counted = new HashMap<>();
        Map<String, String> calendars = new HashMap<>();
        Map<String, String> parties = new HashMap<>();
        String place = "L1";
        TimelineEvent last = timeline.get(0);
        int next = 0;
        for (Instant minute = last.at(); minute.isBefore(end); minute = minute.plusSeconds(60)) {
            while (next < timeline.size() && !timeline.get(next).at().isAfter(minute)) {
                TimelineEvent event = timeline.get(next++);
                boolean worked = event.standing() == Standing.NEW || event.standing() == Standing.OPEN;
                if (worked) {
                    place = event.owner();
                } else if (!event.level().equals(last.level())) {
                    place = event.level();
                }
                String owner = place;
                if (event.kind() == TimelineEvent.Kind.ASKED) {
                    owner = event.detail().split(" ")[1];
                    parties.put(event.detail().split(" ")[0], owner);
                } else if (event.detail() != null) {
                    owner = parties.getOrDefault(event.detail(), "an unknown request's");
                }
                String calendar = calendarOf(event);
                if (calendar != null) {
                    calendars.put(owner, calendar);
                }
                last = event;
            }
            boolean realTime = last.owner().equals("customer") || last.owner().equals("nobody");
            if (realTime
                    || SLOW.get(calendars.getOrDefault(last.owner(), "shop")).isOpen(minute)) {
                counted.merge(last.owner(), Duration.ofMinutes(1), Duration::plus);
            }
        }
        return counted;
    }

    /** A level's own target decides; that of all its visits only where there is no other. */
    private static String calendarOf(TimelineEvent event) {
        String ofTotal = null;
        String ofVisit = null;
        for (Target target : event.targets()) {
            switch (target.metric()) {
                case LEVEL_TIME -> {
                    return target.calendar();
                }
                case BACK_OFFICE_TIME -> ofVisit = target.calendar();
                case THIRD_PARTY_TIME -> ofVisit = ofVisit == null ? target.calendar() : ofVisit;
                case LEVEL_TIME_TOTAL -> ofTotal = target.calendar();
                default -> {}
            }
        }
        return ofVisit == null ? ofTotal : ofVisit;
    }

    private static Instant lastSolved(List<TimelineEvent> timeline, Instant now) {
        Instant solved = null;
        Instant latest = timeline.get(0).at();
        for (TimelineEvent event : timeline) {
            latest = event.at().isAfter(latest) ? event.at() : latest;
            boolean over = event.standing() == Standing.SOLVED || event.standing() == Standing.CLOSED;
            solved = over ? (solved == null ? latest : solved) : null;
        }
        return solved == null ? now : solved;
    }

    private static Duration sum(List<OwnedTime> stretches) {
        return stretches.stream().map(OwnedTime::real).reduce(Duration.ZERO, Duration::plus);
    }
}
