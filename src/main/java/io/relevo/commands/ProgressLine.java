package io.relevo.commands;

/** One line that changes, for a person at a terminal; nothing where nobody looks. */
public class ProgressLine {

    private final boolean watched = System.console() != null;

    public void show(String key, Object... arguments) {
        if (watched) {
            System.err.print("\r" + CommandTexts.get(key, arguments) + "   ");
        }
    }

    public void end() {
        if (watched) {
            System.err.println();
        }
    }
}
