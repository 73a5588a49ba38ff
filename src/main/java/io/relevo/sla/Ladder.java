package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The escalation ladder over the clocks of a case or of a request: what is due, and when to look again. Every target has
 * a rung at 100 % that records its breach, beside the steps the table has there.
 */
public final class Ladder {

    static final int BREACH = 100;

    private final Calendars calendars;
    private final List<Clock> clocks;
    private final List<LadderStep> steps;
    private final Map<String, Instant> walked;
    private final Attention attention;

    /**
     * @param steps in the table's order
     * @param walked {@link DueStep#key()} of each step walked or skipped and of each breach recorded, with the instant of
     *     it; others are ignored
     */
    public Ladder(
            Calendars calendars,
            List<Clock> clocks,
            List<LadderStep> steps,
            Map<String, Instant> walked,
            Attention attention) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.steps = steps;
        this.walked = Map.copyOf(walked);
        this.attention = attention;
    }

    /**
     * The lowest that is due by now and not yet walked; ask a new ladder after walking it. Of steps that do the same for
     * the same people only the highest: steps added below the present percentage are no storm.
     */
    public Optional<DueStep> due(Instant now) {
        List<DueStep> due =
                rungs().filter(rung -> !takenAt(rung, now).isAfter(now)).toList();
        return due.stream()
                .filter(rung -> due.stream().noneMatch(other -> repeats(rung, other)))
                .min(Comparator.comparingInt(DueStep::percent).thenComparing(DueStep::dueAt))
                .map(this::judged);
    }

    private static boolean repeats(DueStep lower, DueStep higher) {
        return !lower.isBreach()
                && !higher.isBreach()
                && lower.percent() < higher.percent()
                && lower.clock().key().equals(higher.clock().key())
                && lower.step().action().equals(higher.step().action())
                && Objects.equals(lower.step().recipient(), higher.step().recipient());
    }

    /** The first instant after now at which another one can be taken if its clock goes on; empty for none. */
    public Optional<Instant> next(Instant now) {
        return rungs().map(rung -> takenAt(rung, now))
                .filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** A step that found nobody there waits until its recipient is, however late. */
    private Instant takenAt(DueStep rung, Instant now) {
        if (rung.isBreach()) {
            return rung.dueAt();
        }
        return attention.reachable().apply(rung.step(), rung.dueAt().isBefore(now) ? now : rung.dueAt());
    }

    private DueStep judged(DueStep rung) {
        if (rung.isBreach()) {
            return rung;
        }
        Instant before = new Walked(rung.clock(), walked).before(rung.percent());
        boolean acted = attention
                .actedSince()
                .test(rung.step(), before == null ? rung.clock().ranAt() : before);
        return new DueStep(rung.clock(), rung.percent(), rung.number(), rung.step(), rung.dueAt(), acted);
    }

    private Stream<DueStep> rungs() {
        return clocks.stream().filter(clock -> clock.target() != null).flatMap(this::rungs);
    }

    private Stream<DueStep> rungs(Clock clock) {
        var done = new Walked(clock, walked);
        var rungs = new ArrayList<DueStep>();
        breachedAt(clock).ifPresent(at -> rungs.add(DueStep.breach(clock, at)));
        if (clock.ticks()) {
            var mine = steps.stream()
                    .filter(step -> step.metric() == clock.metric())
                    .toList();
            for (int i = 0; i < mine.size(); i++) {
                LadderStep step = mine.get(i);
                int number = 1
                        + (int) mine.subList(0, i).stream()
                                .filter(other -> other.percent() == step.percent())
                                .count();
                if (!isBehind(step.percent(), mine, clock)) {
                    Instant dueAt = reaches(clock, step.percent());
                    rungs.add(new DueStep(clock, step.percent(), number, step, dueAt, false));
                }
            }
        }
        return rungs.stream().filter(rung -> !done.covers(rung));
    }

    /** A new target that many steps are behind already gives one notice, not a storm. */
    private static boolean isBehind(int percent, List<LadderStep> steps, Clock clock) {
        int used = clock.percentWhenTargeted();
        int kept = Math.max(
                used >= BREACH ? BREACH : 0,
                steps.stream()
                        .mapToInt(LadderStep::percent)
                        .filter(other -> other <= Math.min(used, BREACH))
                        .max()
                        .orElse(0));
        return percent <= used && percent != kept;
    }

    /** A breach that happened counts though the clock stopped since. */
    private Optional<Instant> breachedAt(Clock clock) {
        if (clock.breachedAt() != null) {
            return Optional.of(clock.breachedAt());
        }
        return clock.ticks() ? Optional.of(reaches(clock, BREACH)) : Optional.empty();
    }

    private Instant reaches(Clock clock, int percent) {
        Duration left = clock.target().multipliedBy(percent).dividedBy(BREACH).minus(clock.consumed());
        return left.isNegative() || left.isZero()
                ? clock.asOf()
                : calendars.named(clock.calendar()).add(clock.asOf(), left);
    }
}
