package io.relevo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.sla.Lives.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A watcher that looks at a life now and then, and takes what is due. */
class LadderLawsTest {

    private static final BusinessCalendar DUTY = SlaSamples.calendars().named("office");
    private static final Attention IN_THEIR_HOURS = new Attention(
            (step, dueAt) -> step.immediate() ? dueAt : DUTY.nextOpening(dueAt),
            (step, armedAt) -> armedAt.toEpochMilli() % 3 == 0);

    @Property(tries = 150)
    void noStepIsWalkedTwiceAndNoBreachIsSkipped(
            @ForAll(supplier = Lives.class) Life life, @ForAll("tables") List<LadderStep> steps) {
        Watcher watcher = Watcher.of(life, steps);
        Instant end = watcher.end().plus(Duration.ofDays(30));
        watcher.watch();
        watcher.look(watcher.timeline(), end);

        assertThat(watcher.taken()).filteredOn(DueStep::isBreach).noneMatch(DueStep::skipped);
        assertThat(watcher.clocks(watcher.timeline(), end))
                .filteredOn(clock -> clock.target() != null && clock.breachedAt() != null)
                .allSatisfy(clock -> assertThat(watcher.walked()).containsKey(clock.key()));
    }

    @Property(tries = 150)
    void aClocksStepsAreWalkedUpwards(
            @ForAll(supplier = Lives.class) Life life, @ForAll("tables") List<LadderStep> steps) {
        Watcher watcher = Watcher.of(life, steps);
        watcher.watch();
        watcher.wakeWhenTold();

        Map<String, Integer> highest = new HashMap<>();
        watcher.taken().stream().filter(step -> !step.isBreach()).forEach(step -> {
            Integer before = highest.put(step.clock().key(), step.percent());
            assertThat(step.percent()).as(step.key()).isGreaterThanOrEqualTo(before == null ? 0 : before);
        });
    }

    @Property(tries = 150)
    void whoLooksAgainWhenToldFindsSomethingAndNothingBefore(
            @ForAll(supplier = Lives.class) Life life, @ForAll("tables") List<LadderStep> steps) {
        Watcher watcher = Watcher.of(life, steps);
        List<TimelineEvent> all = watcher.timeline();
        Instant now = watcher.end();
        watcher.look(all, now);
        for (Optional<Instant> next = watcher.ladder(all, now).next(now);
                next.isPresent();
                next = watcher.ladder(all, now).next(now)) {
            assertThat(next.get()).isAfter(now);
            Instant before = next.get().minusMillis(1);
            assertThat(watcher.ladder(all, before).due(before)).isEmpty();
            now = next.get();
            int known = watcher.taken().size();
            watcher.look(all, now);
            assertThat(watcher.taken()).hasSizeGreaterThan(known);
        }
        Instant later = now.plus(Duration.ofDays(400));
        assertThat(watcher.ladder(all, later).due(later)).isEmpty();
    }

    @Provide
    Arbitrary<List<LadderStep>> tables() {
        return Combinators.combine(
                        Arbitraries.of(Metric.class),
                        Arbitraries.of(25, 50, 75, 100, 150, 400),
                        Arbitraries.of(true, false))
                .as((metric, percent, immediate) -> new LadderStep(metric, percent, "notify", "lead", immediate))
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    /** Takes all that is due whenever it looks, and remembers it. */
    private record Watcher(
            List<TimelineEvent> timeline, List<LadderStep> steps, Map<String, Instant> walked, List<DueStep> taken) {

        static Watcher of(Life life, List<LadderStep> steps) {
            return new Watcher(life.story().events(), steps, new HashMap<>(), new ArrayList<>());
        }

        Instant end() {
            return ClockLawsTest.end(timeline);
        }

        /** After every event. */
        void watch() {
            for (int n = 1; n <= timeline.size(); n++) {
                List<TimelineEvent> known = timeline.subList(0, n);
                look(known, ClockLawsTest.end(known));
            }
        }

        void wakeWhenTold() {
            for (var next = ladder(timeline, end()).next(end());
                    next.isPresent();
                    next = ladder(timeline, next.get()).next(next.get())) {
                look(timeline, next.get());
            }
        }

        void look(List<TimelineEvent> known, Instant now) {
            for (var due = ladder(known, now).due(now);
                    due.isPresent();
                    due = ladder(known, now).due(now)) {
                taken.add(due.get());
                assertThat(walked.putIfAbsent(due.get().key(), now))
                        .as("%s again", due.get().key())
                        .isNull();
            }
        }

        Ladder ladder(List<TimelineEvent> known, Instant now) {
            return new Ladder(SlaSamples.calendars(), clocks(known, now), steps, walked, IN_THEIR_HOURS);
        }

        List<Clock> clocks(List<TimelineEvent> known, Instant now) {
            return new Clocks(SlaSamples.calendars()).read(known, now);
        }
    }
}
