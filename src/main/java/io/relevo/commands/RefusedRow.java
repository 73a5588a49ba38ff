package io.relevo.commands;

/** A row that can't be used; the message says why. */
public class RefusedRow extends RuntimeException {

    private RefusedRow(String message) {
        super(message, null, false, false);
    }

    /** @param key of the text */
    public static RefusedRow of(String key, Object... arguments) {
        return new RefusedRow(CommandTexts.get(key, arguments));
    }
}
