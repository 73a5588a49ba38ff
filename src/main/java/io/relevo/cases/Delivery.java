package io.relevo.cases;

/** The fate of an entry's outgoing mail, as the agent sees it. */
public enum Delivery {
    QUEUED,
    SENT,
    FAILED,
    BOUNCED
}
