package io.relevo.intake;

/** A message nobody can read, with the reason in words for the agent who gets the original. */
class UnreadableMessage extends RuntimeException {

    UnreadableMessage(String message) {
        super(message);
    }

    UnreadableMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
