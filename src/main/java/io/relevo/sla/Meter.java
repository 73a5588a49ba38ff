package io.relevo.sla;

import io.relevo.sla.ClockChange.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock while a timeline is read. Each stretch is measured in the calendar then in force, so nothing consumed is ever
 * measured again. An instant before the last one counts as that one.
 */
final class Meter {

    private final Metric metric;
    private final String level;
    private final int visit;
    private final String request;
    private final List<ClockChange> history = new ArrayList<>();
    private BusinessCalendar calendar;
    private Duration target;
    private Duration consumed = Duration.ZERO;
    /** Null unless ticking. */
    private Instant measuredTo;
    /** Null until it runs or stands for the first time. */
    private ClockChange movement;

    private Instant breachedAt;

    Meter(Metric metric, String level, int visit, String request, BusinessCalendar calendar) {
        this.metric = metric;
        this.level = level;
        this.visit = visit;
        this.request = request;
        this.calendar = calendar;
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

    /** What its targets are set for: a request, a level, or null for the whole case. */
    String scope() {
        return request == null ? level : request;
    }

    boolean isStopped() {
        return movement != null && movement.kind() == Kind.STOPPED;
    }

    boolean hasTarget() {
        return target != null;
    }

    boolean isBreached() {
        return breachedAt != null;
    }

    void run(Because because) {
        if (measuredTo == null) {
            measuredTo = because.at();
            move(Kind.RAN, because);
        }
    }

    void pause(Because because) {
        measure(because.at());
        measuredTo = null;
        if (movement == null || movement.kind() != Kind.PAUSED || movement.reason() != because.reason()) {
            move(Kind.PAUSED, because);
        }
    }

    void stop(Because because) {
        measure(because.at());
        measuredTo = null;
        if (!isStopped()) {
            move(Kind.STOPPED, because);
        }
    }

    /** Another one that measures on from what this one consumed, without its target. */
    Meter goOn(Because because) {
        var next = new Meter(metric, level, visit + 1, request, calendar);
        history.stream().filter(change -> change.kind().isMovement()).forEach(next.history::add);
        next.consumed = consumed;
        next.run(because);
        return next;
    }

    /** A new target for the same start. Naming the present one again changes nothing. */
    void aim(Duration newTarget, BusinessCalendar newCalendar, Because because) {
        measure(because.at());
        if (!newCalendar.equals(calendar)) {
            calendar = newCalendar;
            noteNewTerms(Kind.CALENDAR_CHANGED, because);
        }
        if (newTarget.equals(target)) {
            return;
        }
        target = newTarget;
        noteNewTerms(Kind.TARGETED, because);
        if (breachedAt == null && consumed.compareTo(target) >= 0) {
            breach(because.at(), Reason.RETARGETED, because.event(), consumed);
        }
    }

    /** The breach is on record, whatever a computation says today. */
    void recordBreach(Instant at, int event) {
        measure(at);
        if (breachedAt == null) {
            breach(isStopped() ? movement.at() : at, Reason.ON_RECORD, event, consumed);
        }
    }

    Clock read(Instant now) {
        measure(now);
        return new Clock(
                metric,
                level,
                visit,
                request,
                target,
                consumed,
                dueAt(),
                calendar.name(),
                calendar.isOpen(now) ? null : calendar.nextOpening(now),
                now,
                history);
    }

    private void measure(Instant to) {
        if (measuredTo == null || !to.isAfter(measuredTo)) {
            return;
        }
        Duration passed = calendar.elapsed(measuredTo, to);
        if (target != null && breachedAt == null && consumed.plus(passed).compareTo(target) >= 0) {
            Instant at = calendar.add(measuredTo, target.minus(consumed));
            breach(at, Reason.TIME_PASSED, movement.event(), target);
        }
        consumed = consumed.plus(passed);
        measuredTo = to;
    }

    private void move(Kind kind, Because because) {
        movement = new ClockChange(because.at(), kind, because.reason(), because.event(), consumed);
        history.add(movement);
    }

    private void breach(Instant at, Reason reason, int event, Duration used) {
        breachedAt = at;
        history.add(new ClockChange(at, Kind.BREACHED, reason, event, used));
    }

    /** Those it starts with are no change. */
    private void noteNewTerms(Kind kind, Because because) {
        if (movement != null) {
            history.add(new ClockChange(because.at(), kind, Reason.RETARGETED, because.event(), consumed));
        }
    }

    private Instant dueAt() {
        if (breachedAt != null || target == null || measuredTo == null) {
            return breachedAt;
        }
        return calendar.add(measuredTo, target.minus(consumed));
    }
}
