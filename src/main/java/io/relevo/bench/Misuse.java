package io.relevo.bench;

/** The command line can't be understood; the message names the right one. */
class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
