package io.relevo.sla;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The clocks of semantics.md §2. */
public enum Metric {
    FIRST_REPLY("first-reply"),
    NEXT_REPLY("next-reply"),
    /** One visit to a level; restarts per entry. */
    LEVEL_TIME("level-time"),
    /** All visits to a level together; never restarts. */
    LEVEL_TIME_TOTAL("level-time-total"),
    BACK_OFFICE_TIME("back-office-time"),
    THIRD_PARTY_TIME("third-party-time"),
    CUSTOMER_WAIT("customer-wait"),
    RESOLUTION("resolution");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    /** The stable name in tables, API and database. */
    public String code() {
        return code;
    }

    /** Its target holds for one level or party, not for the whole case. */
    boolean isPerLevel() {
        return switch (this) {
            case LEVEL_TIME, LEVEL_TIME_TOTAL, BACK_OFFICE_TIME, THIRD_PARTY_TIME -> true;
            case FIRST_REPLY, NEXT_REPLY, CUSTOMER_WAIT, RESOLUTION -> false;
        };
    }

    public static Metric of(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown metric '" + code + "'; use one of "
                        + Arrays.stream(values()).map(Metric::code).collect(Collectors.joining(", "))));
    }
}
