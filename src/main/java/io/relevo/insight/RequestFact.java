package io.relevo.insight;

import java.time.Duration;
import java.time.Instant;

/**
 * A request and how it went.
 *
 * @param party {@code BO:area} or {@code 3P:vendor}
 * @param working until it was settled, in the party's calendar; null while open
 * @param late settled after its target was used up
 * @param steps ladder steps it needed: reminders and notices
 */
record RequestFact(
        String id,
        String party,
        Instant askedAt,
        Instant dueAt,
        Instant settledAt,
        boolean answered,
        Duration working,
        boolean late,
        int steps) {}
