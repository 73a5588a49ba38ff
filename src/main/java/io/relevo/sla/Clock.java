package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * What a clock shows at an instant.
 *
 * @param level the level or party it is about, or null for the whole case
 * @param target null when none is set: then the clock only measures
 * @param consumed working time used so far
 * @param dueAt when consumed reaches target if it goes on running; null while paused, met or without target
 * @param breachedAt when it passed its target, or null
 * @param stoppedAt when it was met or ended, or null
 */
public record Clock(
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

    public enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED
    }

    /** What is left of the target, negative after a breach; null without target. */
    public Duration remaining() {
        return target == null ? null : target.minus(consumed);
    }
}
