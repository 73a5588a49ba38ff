package io.relevo.bench;

/** One line that changes, for a person at a terminal; nothing where nobody looks. */
class Progress {

    private final boolean watched = System.console() != null;

    void show(String key, Object... arguments) {
        if (watched) {
            System.err.print("\r" + CommandTexts.get(key, arguments) + "   ");
        }
    }

    void end() {
        if (watched) {
            System.err.println();
        }
    }
}
