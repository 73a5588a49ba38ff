package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock while a timeline is read. Each stretch is measured in the calendar then in force, so nothing consumed is ever
 * measured again. An instant before the last one counts as that one.
 */
final class Meter {

    private final Metric metric;
    private final String level;
    private final int visit;
    private final Instant startedAt;
    private BusinessCalendar calendar;
    private Duration target;
    private Duration consumed = Duration.ZERO;
    private Duration consumedWhenTargeted = Duration.ZERO;
    /** Null unless ticking. */
    private Instant measuredTo;

    private Instant pausedAt;
    private Instant stoppedAt;
    private Instant breachedAt;
    private boolean breachedByRetarget;

    Meter(Metric metric, String level, int visit, Instant startedAt, BusinessCalendar calendar) {
        this.metric = metric;
        this.level = level;
        this.visit = visit;
        this.startedAt = startedAt;
        this.calendar = calendar;
        this.pausedAt = startedAt;
    }

    String key() {
        return Clock.key(metric, level, visit);
    }

    Metric metric() {
        return metric;
    }

    String level() {
        return level;
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    boolean hasTarget() {
        return target != null;
    }

    boolean isBreached() {
        return breachedAt != null;
    }

    void run(Instant at) {
        if (measuredTo == null) {
            measuredTo = at;
            pausedAt = null;
            stoppedAt = null;
        }
    }

    void pause(Instant at) {
        measure(at);
        measuredTo = null;
        stoppedAt = null;
        if (pausedAt == null) {
            pausedAt = at;
        }
    }

    void stop(Instant at) {
        measure(at);
        measuredTo = null;
        pausedAt = null;
        if (stoppedAt == null) {
            stoppedAt = at;
        }
    }

    /** Another one that measures on from what this one consumed, without its target. */
    Meter goOn(Instant at) {
        var next = new Meter(metric, level, visit + 1, startedAt, calendar);
        next.consumed = consumed;
        next.run(at);
        return next;
    }

    /** From now on in this calendar; what was consumed stays. */
    void measureIn(BusinessCalendar newCalendar, Instant at) {
        measure(at);
        calendar = newCalendar;
    }

    /** A new target for the same start. Naming the present one again changes nothing. */
    void aim(Duration newTarget, BusinessCalendar newCalendar, Instant at) {
        measureIn(newCalendar, at);
        if (newTarget.equals(target)) {
            return;
        }
        target = newTarget;
        consumedWhenTargeted = consumed;
        if (breachedAt == null && consumed.compareTo(target) >= 0) {
            breachedAt = at;
            breachedByRetarget = true;
        }
    }

    /** The breach is on record, whatever a computation says today. */
    void recordBreach(Instant at) {
        measure(at);
        if (breachedAt == null) {
            breachedAt = stoppedAt == null ? at : stoppedAt;
        }
    }

    Clock read(Instant now) {
        measure(now);
        return new Clock(
                metric,
                level,
                visit,
                state(),
                target,
                consumed,
                consumedWhenTargeted,
                startedAt,
                dueAt(),
                breachedAt,
                breachedByRetarget,
                pausedAt,
                stoppedAt,
                calendar.name(),
                now);
    }

    private void measure(Instant to) {
        if (measuredTo == null || !to.isAfter(measuredTo)) {
            return;
        }
        Duration passed = calendar.elapsed(measuredTo, to);
        if (target != null && breachedAt == null && consumed.plus(passed).compareTo(target) >= 0) {
            breachedAt = calendar.add(measuredTo, target.minus(consumed));
        }
        consumed = consumed.plus(passed);
        measuredTo = to;
    }

    private Clock.State state() {
        if (breachedAt != null) {
            return Clock.State.BREACHED;
        }
        if (stoppedAt != null) {
            return Clock.State.MET;
        }
        return measuredTo == null ? Clock.State.PAUSED : Clock.State.RUNNING;
    }

    private Instant dueAt() {
        if (breachedAt != null || target == null || measuredTo == null) {
            return breachedAt;
        }
        return calendar.add(measuredTo, target.minus(consumed));
    }
}
