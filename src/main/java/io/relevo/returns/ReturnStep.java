package io.relevo.returns;

import java.time.Instant;

/**
 * Something that happened to a return.
 *
 * @param by the user who told it, or null if nobody of the house did
 * @param note in that person's words, or null
 */
public record ReturnStep(What what, Instant at, String by, String note) {

    /** The states it can reach, by their names, and what changes no state. */
    public enum What {
        REQUESTED,
        IN_REVIEW,
        AWAITING_PARCEL,
        IN_TRANSIT,
        RECEIVED,
        INSPECTION_PASSED,
        INSPECTION_FAILED,
        REFUNDING,
        REFUNDED,
        REFUSED,
        APPEALED,
        /** The user wrote it down for the customer. */
        APPEALED_FOR_CUSTOMER,
        EXPIRED
    }
}
