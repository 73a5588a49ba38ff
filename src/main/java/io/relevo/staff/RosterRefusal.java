package io.relevo.staff;

import java.util.List;

/** A shift or absence that can't be; the message names it and what would do, for whoever calls the API. */
public final class RosterRefusal extends IllegalArgumentException {

    /** What is wrong, for pages that say it in their own words. */
    public enum Kind {
        /** Arguments: the user id. */
        UNKNOWN_AGENT,
        /** Arguments: first and last day. */
        VALIDITY_BACKWARDS,
        /** Arguments: the two shifts. */
        OVERLAP,
        /** Arguments: start and end. */
        ABSENCE_BACKWARDS,
        /** Arguments: the first and the last year, as text. */
        DATE_FAR,
        /** Arguments: the code. */
        UNKNOWN_REASON
    }

    private final Kind kind;
    private final transient List<Object> arguments;

    RosterRefusal(Kind kind, String message, Object... arguments) {
        super(message);
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
