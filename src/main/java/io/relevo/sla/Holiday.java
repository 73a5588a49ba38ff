package io.relevo.sla;

import java.time.LocalDate;

/**
 * A day a library takes for a holiday: a proposal, to be checked against the official gazette.
 *
 * @param movedFrom the day it would fall on, had the library not moved it; null if it didn't
 * @param known to be taken for granted; false for a kind of day on which libraries are seen to err
 */
public record Holiday(LocalDate date, LocalDate movedFrom, String nameEs, String nameEn, Kind kind, boolean known) {

    public enum Kind {
        PUBLIC,
        /** Remembered, but work goes on. */
        OTHER
    }

    public String name(String inLanguage) {
        return "en".equals(inLanguage) ? nameEn : nameEs;
    }
}
