package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.ClockChange.Kind;
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

/**
 * What holds for every case, whatever happened to it: moves, messages, requests, breaches, and changes of priority,
 * policy, level, calendar and process version.
 */
class ClockLawsTest {

    private static final Map<String, SlowCalendar> SLOW = Stream.of("shop", "office", "night", "always")
            .collect(Collectors.toMap(
                    name -> name,
                    name -> new SlowCalendar(SlaSamples.calendars().named(name))));

    private final Clocks clocks = new Clocks(SlaSamples.calendars());

    @Property(tries = 400)
    void everyClockAgreesWithTheMinuteByMinuteCount(
            @ForAll(supplier = Lives.class) Life life, @ForAll @IntRange(max = 600) int minutes) {
        List<TimelineEvent> timeline = life.story().events();
        Instant now = end(timeline).plus(Duration.ofMinutes(minutes));
        Map<String, Clock> shown = byKey(clocks.read(timeline, now));
        Map<String, SlowClocks.Count> counted = new SlowClocks(SLOW).live(timeline, now);

        shown.forEach((key, clock) -> assertThat(clock)
                .as(key)
                .returns(counted.get(key).used, Clock::consumed)
                .returns(counted.get(key).target, Clock::target)
                .returns(counted.get(key).breachedAt, Clock::breachedAt)
                .returns(counted.get(key).endedAt, Clock::stoppedAt)
                .returns(counted.get(key).calendar, Clock::calendar)
                .returns(counted.get(key).ticks(), Clock::ticks));
        counted.forEach((key, count) -> {
            boolean wanted = count.metric != Metric.RESOLUTION && (count.ticks() || count.breachedAt != null);
            assertThat(shown.containsKey(key) || !wanted).as("%s is shown", key).isTrue();
        });
    }

    @Property(tries = 300)
    void noTargetChangesWhatWasConsumedOrPaused(@ForAll(supplier = Lives.class) Life life) {
        List<TimelineEvent> timeline = life.story().events();
        List<TimelineEvent> easier =
                timeline.stream().map(ClockLawsTest::longer).toList();
        Instant now = end(timeline);
        Map<String, Clock> other = byKey(clocks.read(easier, now));

        clocks.read(timeline, now).stream()
                .filter(clock -> other.containsKey(clock.key()))
                .forEach(clock -> assertThat(other.get(clock.key()))
                        .as(clock.key())
                        .returns(clock.consumed(), Clock::consumed)
                        .returns(clock.pausedAt(), Clock::pausedAt)
                        .returns(clock.stoppedAt(), Clock::stoppedAt));
    }

    @Property(tries = 100)
    void whatIsConsumedOrBreachedStaysSo(@ForAll(supplier = Lives.class) Life life) {
        List<TimelineEvent> timeline = life.story().events();
        Map<String, Clock> before = new HashMap<>();
        for (int n = 1; n <= timeline.size(); n++) {
            Map<String, Clock> now = byKey(clocks.read(timeline.subList(0, n), end(timeline.subList(0, n))));
            now.forEach((key, clock) -> {
                Clock earlier = before.getOrDefault(key, clock);
                assertThat(clock.consumed()).as(key).isGreaterThanOrEqualTo(earlier.consumed());
            });
            before.values().stream().filter(clock -> clock.breachedAt() != null).forEach(breached -> assertThat(
                            now.get(breached.key()).breachedAt())
                    .as(breached.key())
                    .isEqualTo(breached.breachedAt()));
            before.putAll(now);
        }
    }

    @Property(tries = 200)
    void aClockLeftAloneIsBreachedExactlyWhenItSaidItWouldBe(@ForAll(supplier = Lives.class) Life life) {
        List<TimelineEvent> timeline = life.story().events();
        for (Clock clock : clocks.read(timeline, end(timeline))) {
            if (clock.state() == Clock.State.RUNNING && clock.target() != null) {
                Instant due = clock.dueAt();
                Clock before = byKey(clocks.read(timeline, due.minusMillis(1))).get(clock.key());
                Clock then = byKey(clocks.read(timeline, due)).get(clock.key());
                Clock later = byKey(clocks.read(timeline, due.plus(Duration.ofDays(90))))
                        .get(clock.key());

                assertThat(before.state()).isEqualTo(Clock.State.RUNNING);
                assertThat(then.breachedAt()).isEqualTo(due);
                assertThat(then.consumed()).isEqualTo(clock.target());
                assertThat(later.breachedAt()).isEqualTo(due);
            }
        }
    }

    @Property(tries = 200)
    void everyHistoryIsInOrderAndTellsTheEventThatCausedEachTurn(@ForAll(supplier = Lives.class) Life life) {
        List<TimelineEvent> timeline = life.story().events();
        for (Clock clock : clocks.read(timeline, end(timeline))) {
            List<ClockChange> history = clock.history();

            assertThat(history).extracting(ClockChange::at).isSorted();
            assertThat(history).extracting(ClockChange::consumed).isSorted();
            assertThat(history)
                    .filteredOn(change -> change.kind() == Kind.BREACHED)
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(history)
                    .filteredOn(change -> change.reason() != Reason.ON_RECORD)
                    .allSatisfy(change ->
                            assertThat(timeline.get(change.event()).at()).isBeforeOrEqualTo(change.at()));
        }
    }

    /** Ten years instead, in the same calendar. */
    private static TimelineEvent longer(TimelineEvent event) {
        List<Target> longest = event.targets().stream()
                .map(target -> new Target(target.metric(), BusinessCalendar.LONGEST, target.calendar()))
                .toList();
        return new TimelineEvent(
                event.at(), event.kind(), event.standing(), event.owner(), event.level(), longest, event.detail());
    }

    /** The latest instant, which need not be the last event's. */
    static Instant end(List<TimelineEvent> timeline) {
        return timeline.stream().map(TimelineEvent::at).max(Instant::compareTo).orElseThrow();
    }

    private static Map<String, Clock> byKey(List<Clock> clocks) {
        return clocks.stream().collect(Collectors.toMap(Clock::key, clock -> clock));
    }
}
