package io.relevo.cases;

/** The states of semantics.md §1. Who owns the case in each is {@link Owner}'s matter. */
public enum CaseState {
    NEW,
    OPEN,
    PENDING_CUSTOMER,
    ON_HOLD,
    SCHEDULED,
    SOLVED,
    CLOSED;

    /** Solved or closed: nobody owns the case and every clock stands. */
    public boolean isOver() {
        return this == SOLVED || this == CLOSED;
    }
}
