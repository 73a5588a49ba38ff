package io.relevo.messaging;

/** What became of a claimed mail. */
sealed interface Fate {

    record Sent() implements Fate {}

    /** Given back untouched, because the batch's time was up. */
    record Untried() implements Fate {}

    /** @param reason the server's word where there is one */
    record Failure(Kind kind, String reason) implements Fate {

        /** Named as the row's status. */
        enum Kind {
            /** Not taken this time: the server said so for now (4yz), or could not be reached. */
            RETRY,
            /** The link broke after the whole mail was written and before the server's word: it may have been taken. */
            UNKNOWN,
            /** Refused for good (5yz), or it can't be written as a mail. */
            FAILED
        }
    }
}
