package io.relevo.intake;

/**
 * Why a message could not be read, in a form that is worded when shown.
 *
 * @param code completes the key {@code intake.unreadable.<code>} of the bundle {@code entries}
 * @param detail the one argument of that text; may be empty
 */
record Failure(String code, String detail) {

    private static final int LONGEST = 900;
    private static final String SEPARATOR = ": ";

    static Failure of(String code, Object detail) {
        return new Failure(code, plain(String.valueOf(detail)));
    }

    static Failure of(RuntimeException failure) {
        return failure instanceof UnreadableMessage unreadable ? unreadable.failure() : of("error", failure);
    }

    /** As {@link #toString} wrote it; nothing noted means that nobody lived to note it. */
    static Failure read(String stored) {
        int end = stored == null ? -1 : stored.indexOf(SEPARATOR);
        return end < 0
                ? new Failure("abandoned", "")
                : new Failure(stored.substring(0, end), stored.substring(end + SEPARATOR.length()));
    }

    String key() {
        return "intake.unreadable." + code;
    }

    @Override
    public String toString() {
        return code + SEPARATOR + detail;
    }

    private static String plain(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
