package io.relevo.desk;

import io.relevo.sla.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock of the case; durations are working time, ISO 8601 without day units. */
record CaseClock(
        String metric,
        String level,
        Clock.State state,
        Duration target,
        Duration consumed,
        Duration remaining,
        Instant startedAt,
        Instant dueAt,
        Instant breachedAt,
        Instant stoppedAt,
        String calendar) {

    static CaseClock of(Clock clock) {
        return new CaseClock(
                clock.metric().code(),
                clock.level(),
                clock.state(),
                clock.target(),
                clock.consumed(),
                clock.remaining(),
                clock.startedAt(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.stoppedAt(),
                clock.calendar());
    }
}
