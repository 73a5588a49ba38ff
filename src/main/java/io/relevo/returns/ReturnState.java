package io.relevo.returns;

/** Where a return stands, in the order it gets there; a review or an appeal may go back. */
public enum ReturnState {
    /** Asked for, not yet judged. */
    REQUESTED,
    IN_REVIEW,
    AWAITING_PARCEL,
    IN_TRANSIT,
    RECEIVED,
    /** The shop is to pay. */
    REFUNDING,
    REFUNDED,
    REFUSED,
    /** Approved, but nothing was ever sent. */
    EXPIRED;

    /** Whether its pieces are on their way back, or came back: they can't be returned once more. */
    public boolean counts() {
        return this != REFUSED && this != EXPIRED;
    }
}
