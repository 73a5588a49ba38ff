package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * Everything a case's ledger says about time.
 *
 * @param length of the ledger it was computed from
 * @param overAt when it was last solved, null while open
 * @param riskAt when the next of its running targets is at risk, or null
 * @param dueAt when the next of its running targets is used up, or null
 */
record ProjectedCase(
        CaseNumber number,
        int length,
        Instant openedAt,
        Instant overAt,
        HandOffs handOffs,
        Instant riskAt,
        Instant dueAt,
        List<Stretch> stretches,
        List<DayShare> days,
        List<ClockFact> clocks,
        List<RequestFact> requests) {

    /** One of its clocks is over its target and still runs. */
    boolean hasRunningBreach() {
        return clocks.stream()
                .map(ClockFact::clock)
                .anyMatch(clock -> clock.breachedAt() != null && clock.stoppedAt() == null);
    }
}
