package io.relevo.sla;

/** What a case's clocks need to know of its state; the rows of semantics.md §1. */
public enum Standing {
    NEW,
    OPEN,
    PENDING_CUSTOMER,
    ON_HOLD,
    SCHEDULED,
    SOLVED,
    CLOSED;

    /** Somebody of ours works on it or has it in the queue. */
    boolean isWorked() {
        return this == NEW || this == OPEN;
    }

    /** The next move is the customer's. */
    boolean isParked() {
        return this == PENDING_CUSTOMER || this == SCHEDULED;
    }

    boolean isOver() {
        return this == SOLVED || this == CLOSED;
    }
}
