package io.relevo.cases;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param state the case's state after it
 * @param owner the case's owner after it
 * @param level the case's level after it
 * @param detail what the kind needs: the targets set, the ladder step taken, the clock breached; null otherwise
 */
public record LedgerEvent(
        CaseNumber number,
        int position,
        Instant at,
        Kind kind,
        CaseState state,
        Owner owner,
        String level,
        Actor actor,
        String detail) {

    /** What happened. */
    public enum Kind {
        OPENED,
        /** State or owner changed. */
        MOVED,
        /** A customer's message that needs a reply. */
        CUSTOMER_MESSAGE,
        PUBLIC_REPLY,
        /** An open customer message was judged to need no reply. */
        NO_REPLY_NEEDED,
        /** Targets took effect; {@code detail} carries them. */
        TARGETS,
        /** A step of the escalation ladder was walked. */
        STEP,
        /** A step of the escalation ladder was not needed any more. */
        SKIPPED,
        /** A clock passed its target; {@code detail} is its key, a cause {@code retarget} says that no time passed. */
        BREACH,
        PRIORITY,
        /** A person has the case now; {@code detail} is the user id, null when it went back to the queue. */
        TAKEN,
        /** Somebody wrote an internal note. */
        NOTED,
        /** A request was put to an area or a third party; {@code detail} names it, its party and its target. */
        ASKED,
        /** A request was answered or withdrawn; {@code detail} is its id. */
        SETTLED
    }
}
