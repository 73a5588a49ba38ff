package io.relevo.replay;

import io.relevo.commands.RefusedRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Instants as logs write them, to the millisecond. */
final class When {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

    private When() {}

    /** ISO-8601 with offset. */
    static Instant iso(String text) {
        try {
            return sane(text, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw RefusedRow.of("replay.refused.at", text, "2026-03-02T10:15:30-06:00");
        }
    }

    /** Day first and without a zone; taken for UTC. */
    static Instant dayFirst(String text) {
        try {
            return sane(text, LocalDateTime.parse(text, DAY_FIRST).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            throw RefusedRow.of("replay.refused.at", text, "29/2/2016 01:16");
        }
    }

    private static Instant sane(String text, Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1970 || year > 2200) {
            throw RefusedRow.of("replay.refused.year", text);
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
