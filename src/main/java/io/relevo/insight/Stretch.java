package io.relevo.insight;

import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent;
import java.time.Duration;
import java.time.Instant;

/**
 * A time in which one party owned a case.
 *
 * @param owner as in semantics.md §1
 * @param to null while it runs
 * @param working its working time in the calendar then in force; null while it runs
 * @param calendar null for the customer and nobody, whose time is real time
 * @param cause the event that began it, or null if a node's clock was behind then
 */
record Stretch(
        String owner, CaseState state, Instant from, Instant to, Duration working, String calendar, LedgerEvent cause) {

    boolean runs() {
        return to == null;
    }

    Duration real() {
        return Duration.between(from, to);
    }
}
