package io.relevo.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A time in which an agent doesn't work, whatever their shifts say; half-open, in whole milliseconds.
 *
 * @param note what the supervisor wrote, or null
 */
public record Absence(String id, String userId, Instant from, Instant to, Reason reason, String note) {

    /** Why somebody is away. */
    public enum Reason {
        VACATION,
        SICK,
        TRAINING,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws RosterRefusal naming those there are */
        public static Reason of(String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new RosterRefusal(
                            RosterRefusal.Kind.UNKNOWN_REASON,
                            "there is no reason '" + code + "' for an absence; there are: "
                                    + Arrays.stream(values()).map(Reason::code).collect(Collectors.joining(", ")),
                            String.valueOf(code)));
        }
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
