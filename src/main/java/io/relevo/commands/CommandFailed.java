package io.relevo.commands;

/** A command could not do its work; the message says what to do. */
public class CommandFailed extends RuntimeException {

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
