package io.relevo.sla;

/** Why a clock ran, stood still, stopped, was breached or got other terms. */
public enum Reason {
    /** The case began. */
    OPENED,
    /** The case came to this level, area or third party. */
    ENTERED,
    CUSTOMER_WROTE,
    WORK_RESUMED,
    REOPENED,
    ASKED,

    WAITING_FOR_CUSTOMER,
    /** A date agreed with the customer. */
    AGREED_DATE,
    ON_HOLD,
    NOTHING_TO_ANSWER,
    /** The case is at another level. */
    ELSEWHERE,

    REPLIED,
    NO_REPLY_NEEDED,
    SOLVED,
    CLOSED,
    /** The case left this level. */
    LEFT,
    ANSWERED_OR_WITHDRAWN,

    TIME_PASSED,
    /** A new target or calendar; as a breach: the new target was used up already. */
    RETARGETED,
    /** On record as a breach, though a computation finds none. */
    ON_RECORD
}
