package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The escalation ladder over the clocks of a case or of a request: what is due, and when to look again. Every target
 * has a rung at 100 %, with or without a step, so that its breach gets recorded.
 */
public final class Ladder {

    static final int BREACH = 100;

    private final Calendars calendars;
    private final List<Clock> clocks;
    private final List<LadderStep> steps;
    private final Set<String> walked;

    /** @param walked {@link DueStep#key()} of each step walked and {@link Clock#key()} of each breach recorded; others are ignored */
    public Ladder(Calendars calendars, List<Clock> clocks, List<LadderStep> steps, Collection<String> walked) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.steps = steps;
        this.walked = Set.copyOf(walked);
    }

    /** The lowest that is due by now and not yet walked; ask again after walking it. */
    public Optional<DueStep> due(Instant now) {
        return rungs().filter(rung -> !rung.dueAt().isAfter(now))
                .min(Comparator.comparingInt(DueStep::percent).thenComparing(DueStep::dueAt));
    }

    /** The first instant after now at which another one will be due if its clock goes on; empty for none. */
    public Optional<Instant> next(Instant now) {
        return rungs().map(DueStep::dueAt).filter(dueAt -> dueAt.isAfter(now)).min(Comparator.naturalOrder());
    }

    private Stream<DueStep> rungs() {
        return clocks.stream().filter(clock -> clock.target() != null).flatMap(this::rungs);
    }

    private Stream<DueStep> rungs(Clock clock) {
        var percents = new TreeSet<>(Set.of(BREACH));
        steps.stream().filter(step -> step.metric() == clock.metric()).forEach(step -> percents.add(step.percent()));
        Integer passed = percents.floor(percentWhenTargeted(clock));
        if (passed != null) {
            // a new target that many steps are behind already gives one notice, not a storm
            int kept = Math.min(passed, BREACH);
            percents.removeIf(percent -> percent != kept && percent <= passed);
        }
        return percents.stream()
                .filter(percent -> !walked.contains(clock.key() + ":" + percent)
                        && !(percent == BREACH && walked.contains(clock.key())))
                .flatMap(percent -> dueAt(clock, percent).stream().map(dueAt -> rung(clock, percent, dueAt)));
    }

    private DueStep rung(Clock clock, int percent, Instant dueAt) {
        var there = steps.stream()
                .filter(step -> step.metric() == clock.metric() && step.percent() == percent)
                .toList();
        return new DueStep(clock, percent, there, dueAt);
    }

    /** A breach that happened counts though the clock stopped since; other steps only while it ticks. */
    private Optional<Instant> dueAt(Clock clock, int percent) {
        if (percent == BREACH && clock.breachedAt() != null) {
            return Optional.of(clock.breachedAt());
        }
        if (!clock.ticks()) {
            return Optional.empty();
        }
        Duration left = threshold(clock, percent).minus(clock.consumed());
        return Optional.of(
                left.isNegative() || left.isZero()
                        ? clock.asOf()
                        : calendars.named(clock.calendar()).add(clock.asOf(), left));
    }

    private static Duration threshold(Clock clock, int percent) {
        return clock.target().multipliedBy(percent).dividedBy(BREACH);
    }

    private static int percentWhenTargeted(Clock clock) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                clock.consumedWhenTargeted().toMillis()
                        * BREACH
                        / clock.target().toMillis());
    }
}
