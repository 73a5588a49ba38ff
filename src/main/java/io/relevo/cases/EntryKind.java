package io.relevo.cases;

/** What an entry of the case file is. */
public enum EntryKind {
    CUSTOMER_MESSAGE,
    PUBLIC_REPLY,
    INTERNAL_NOTE,
    /** Written by Relevo itself: an acknowledgement, a reminder, an escalation. */
    SYSTEM,
    /** A question to an area or a third party. */
    REQUEST,
    /** What the area or third party said. */
    ANSWER
}
