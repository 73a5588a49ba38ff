package io.relevo.desk;

import io.relevo.cases.LedgerEvent;
import io.relevo.sla.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock of the case; durations are working time, ISO 8601 without day units.
 *
 * @param visit the how-manieth visit, reply or request to that party
 * @param request id of the request it measures, or null
 * @param atRisk three quarters of the target are used and it goes on
 * @param opensAt outside its calendar's hours their next beginning, else null
 * @param history what it went through, with the cause of each turn
 */
record CaseClock(
        String metric,
        String level,
        int visit,
        String request,
        Clock.State state,
        Duration target,
        Duration consumed,
        Duration remaining,
        int percent,
        boolean atRisk,
        Instant startedAt,
        Instant dueAt,
        Instant breachedAt,
        Instant stoppedAt,
        Instant opensAt,
        String calendar,
        List<ClockTurn> history) {

    private static final int AT_RISK = 75;

    /** @param events the case's ledger, which the clock was computed from */
    static CaseClock of(Clock clock, List<LedgerEvent> events) {
        return new CaseClock(
                clock.metric().code(),
                clock.level(),
                clock.visit(),
                clock.request(),
                clock.state(),
                clock.target(),
                clock.consumed(),
                clock.remaining(),
                clock.percent(),
                clock.isAtRisk(AT_RISK),
                clock.startedAt(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.stoppedAt(),
                clock.opensAt(),
                clock.calendar(),
                clock.history().stream()
                        .map(change -> ClockTurn.of(change, events.get(change.event())))
                        .toList());
    }
}
