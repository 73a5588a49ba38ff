package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * What a clock shows at an instant.
 *
 * @param level the level or party it is about, or null for the whole case
 * @param visit counts the visits of the level, the reply cycles, the requests; 1 for a clock that comes once
 * @param target null when none is set: then the clock only measures
 * @param consumed working time used so far
 * @param consumedWhenTargeted working time that was used already when the present target took effect
 * @param dueAt when consumed reaches target if it goes on running; after a breach {@code breachedAt}; null while paused,
 *     met or without target
 * @param breachedAt when it passed its target, or null; having used exactly the target is a breach
 * @param breachedByRetarget the breach came from a new target that was used up already, not from time passing
 * @param pausedAt since when it is paused, or null
 * @param stoppedAt when it was met or ended, or null
 * @param asOf the instant it was read at
 */
public record Clock(
        Metric metric,
        String level,
        int visit,
        State state,
        Duration target,
        Duration consumed,
        Duration consumedWhenTargeted,
        Instant startedAt,
        Instant dueAt,
        Instant breachedAt,
        boolean breachedByRetarget,
        Instant pausedAt,
        Instant stoppedAt,
        String calendar,
        Instant asOf) {

    public enum State {
        RUNNING,
        PAUSED,
        MET,
        /** Stays so for good; whether it still runs tells {@link Clock#ticks()}. */
        BREACHED
    }

    /** A clock to show, without what the ladder needs to know. */
    public Clock(
            Metric metric,
            String level,
            State state,
            Duration target,
            Duration consumed,
            Instant startedAt,
            Instant dueAt,
            Instant breachedAt,
            Instant stoppedAt,
            String calendar) {
        this(
                metric,
                level,
                1,
                state,
                target,
                consumed,
                Duration.ZERO,
                startedAt,
                dueAt,
                breachedAt,
                false,
                state == State.PAUSED ? startedAt : null,
                stoppedAt,
                calendar,
                startedAt);
    }

    /**
     * The clock of a request to an area or a third party, in the party's calendar.
     *
     * @param visit the how-manieth request of the case to this party
     * @param target null to measure only
     * @param settledAt when it was answered or withdrawn, or null
     */
    public static Clock ofRequest(
            Metric metric,
            String party,
            int visit,
            Duration target,
            BusinessCalendar calendar,
            Instant askedAt,
            Instant settledAt,
            Instant now) {
        var meter = new Meter(metric, party, visit, askedAt, calendar);
        if (target != null) {
            meter.aim(target, calendar, askedAt);
        }
        meter.run(askedAt);
        if (settledAt != null) {
            meter.stop(settledAt);
        }
        return meter.read(now);
    }

    /** The same for the first or only request to a party. */
    public static Clock ofRequest(
            Metric metric,
            String party,
            Duration target,
            BusinessCalendar calendar,
            Instant askedAt,
            Instant settledAt,
            Instant now) {
        return ofRequest(metric, party, 1, target, calendar, askedAt, settledAt, now);
    }

    /** What is left of the target, negative after a breach; null without target. */
    public Duration remaining() {
        return target == null ? null : target.minus(consumed);
    }

    /** Identifies the clock within its case: {@code metric:level:visit}, level empty for the whole case. */
    public String key() {
        return key(metric, level, visit);
    }

    static String key(Metric metric, String level, int visit) {
        return metric.code() + ":" + (level == null ? "" : level) + ":" + visit;
    }

    /** Neither paused nor stopped, breached or not; outside the calendar's hours it ticks without consuming. */
    public boolean ticks() {
        return pausedAt == null && stoppedAt == null;
    }
}
