package io.relevo.parties;

import java.time.Duration;
import java.time.Instant;

/**
 * A question put to a party, with its own clock.
 *
 * @param reference what it belongs to, opaque here (flow passes the case number)
 * @param blocking while open, the case can't be solved
 * @param target working time until the answer is due, in the party's calendar
 * @param flowId the process instance that carries it; null until flow attached it
 * @param answer null while open
 */
public record Request(
        String id,
        String reference,
        Party party,
        String text,
        boolean blocking,
        Duration target,
        Instant dueAt,
        String askedBy,
        Instant askedAt,
        Status status,
        String answer,
        String answeredBy,
        Instant settledAt,
        String flowId) {

    public enum Status {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }
}
