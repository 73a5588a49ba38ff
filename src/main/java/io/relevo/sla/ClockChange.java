package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * One turn in a clock's life.
 *
 * @param consumed working time used by then
 * @param event position in the timeline of the event that caused it; for a breach by {@link Reason#TIME_PASSED} of the
 *     event that set the clock running
 */
public record ClockChange(Instant at, Kind kind, Reason reason, int event, Duration consumed) {

    public enum Kind {
        RAN,
        PAUSED,
        STOPPED,
        /** Once at most, and for good. */
        BREACHED,
        /** A target took effect while the clock was there already. */
        TARGETED,
        CALENDAR_CHANGED;

        /** Whether it ticks from here on or not. */
        boolean isMovement() {
            return this == RAN || this == PAUSED || this == STOPPED;
        }
    }
}
