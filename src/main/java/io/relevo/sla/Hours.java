package io.relevo.sla;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One open interval of a day in wall-clock time, half-open. Closing at or before the opening means on the next day:
 * {@code 22:00–06:00} is a night shift, {@code 00:00–00:00} the whole day.
 */
public record Hours(LocalTime opens, LocalTime closes) {

    public static final Hours WHOLE_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Hours {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    /** Both in the form {@code 09:00}. */
    public static Hours of(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    /** These hours as they pass on a day that uses that zone, clock changes included (semantics.md §3). */
    public OpenStretch on(LocalDate day, ZoneId zone) {
        return new OpenStretch(OpenStretch.instant(startOn(day), zone), OpenStretch.instant(endOn(day), zone));
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atTime(opens);
    }

    LocalDateTime endOn(LocalDate day) {
        return (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes);
    }
}
