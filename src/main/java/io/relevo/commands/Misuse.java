package io.relevo.commands;

/** The command line can't be understood; the message names the right one. */
public class Misuse extends RuntimeException {

    public Misuse(String message) {
        super(message);
    }
}
