package io.relevo.intake;

import io.relevo.cases.CaseNumber;
import java.time.Instant;

/**
 * A stored original without its bytes.
 *
 * @param source the mailbox address, or the channel of the HTTP door
 * @param attempts how often somebody began to work on it, counted before the work so that a crash counts too
 * @param caseNumber where it ended; null while new and for a bounce of nothing we know
 * @param whole false when only the head could be kept
 */
record Original(
        String id,
        Door door,
        String source,
        Instant receivedAt,
        Status status,
        int attempts,
        CaseNumber caseNumber,
        String entryId,
        String failure,
        boolean whole) {

    /** Where it came in, which says how its bytes are to be read. */
    enum Door {
        MAIL,
        HTTP
    }

    enum Status {
        NEW,
        PROCESSED,
        /** Filed with the message that bounced, never a case of its own. */
        BOUNCE,
        /** Unreadable: a case of its own, with the original attached. */
        QUARANTINED
    }

    boolean isSettled() {
        return status != Status.NEW;
    }
}
