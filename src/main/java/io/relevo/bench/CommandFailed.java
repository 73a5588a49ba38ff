package io.relevo.bench;

/** A command could not do its work; the message says what to do. */
class CommandFailed extends RuntimeException {

    CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
