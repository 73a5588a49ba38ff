package io.relevo.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Days of the shop, both included.
 *
 * @param name of the choice it came from: {@code week}, {@code four-weeks}, {@code month} or {@code days}
 * @param begin of the first day
 * @param end of the last day, or now if that is earlier: nothing is counted that is still to come
 */
record Period(String name, LocalDate from, LocalDate to, Instant begin, Instant end) {

    private static final int LONGEST_YEARS = 3;

    /**
     * Days in the wrong order are turned, days to come left out, and more than three years cut.
     *
     * @param name null or unknown is the last four weeks, unless days are given
     * @param from null for 28 days up to {@code to}
     * @param to null for today
     */
    static Period of(String name, LocalDate from, LocalDate to, Days days, Instant instant) {
        Instant now = instant.truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = days.day(now);
        if (from != null || to != null) {
            LocalDate last = earlier(to == null ? today : from == null ? to : later(from, to), today);
            LocalDate first = from == null ? last.minusDays(27) : to == null ? from : earlier(from, to);
            return between("days", first, last, days, now);
        }
        return switch (name == null ? "" : name) {
            case "week" ->
                between(name, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today, days, now);
            case "month" -> between(name, today.withDayOfMonth(1), today, days, now);
            default -> between("four-weeks", today.minusDays(27), today, days, now);
        };
    }

    private static Period between(String name, LocalDate from, LocalDate to, Days days, Instant now) {
        LocalDate earliest = to.minusYears(LONGEST_YEARS);
        LocalDate first = from.isAfter(to) ? to : from.isBefore(earliest) ? earliest : from;
        Instant end = days.begin(to.plusDays(1));
        return new Period(name, first, to, days.begin(first), end.isBefore(now) ? end : now);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
