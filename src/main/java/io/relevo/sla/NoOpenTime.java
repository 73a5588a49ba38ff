package io.relevo.sla;

import java.time.LocalDate;

/** A calendar that is closed for longer than one may be. */
class NoOpenTime extends IllegalArgumentException {

    private final transient LocalDate from;

    /** @param from the first closed day, or null if it never opens */
    NoOpenTime(String message, LocalDate from) {
        super(message);
        this.from = from;
    }

    LocalDate from() {
        return from;
    }
}
