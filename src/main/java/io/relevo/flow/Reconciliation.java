package io.relevo.flow;

import java.time.Instant;

/**
 * What one reconciliation of timers found and did.
 *
 * @param whole over all open cases, not over some of them
 * @param cause why it ran: {@code start}, {@code hourly}, {@code by hand}, or the caller's words
 * @param actor a user id, or what started it
 * @param finishedAt null while it is under way, and for good if its node died
 * @param cases looked at, by number
 * @param timers looked at
 * @param restored timers that had no job and have one again
 * @param moved timers and due dates that were not where the ledger says
 * @param failed cases that could not be mended; the log says why, and the next run tries again
 * @param incidents jobs without retries left; they wait for a person in Cockpit
 * @param detail which timers of which cases, as far as it fits; null for none
 */
public record Reconciliation(
        String id,
        boolean whole,
        String cause,
        String actor,
        String node,
        Instant startedAt,
        Instant finishedAt,
        int cases,
        int timers,
        int restored,
        int moved,
        int failed,
        int incidents,
        String detail) {

    public boolean isFinished() {
        return finishedAt != null;
    }
}
