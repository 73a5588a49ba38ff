package io.relevo.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of the shop, both included.
 *
 * @param begin of the first day
 * @param end of the last day
 */
record Period(LocalDate from, LocalDate to, Instant begin, Instant end) {

    private static final int USUAL_DAYS = 30;

    /** Days in the wrong order are turned; without any, the last thirty. */
    static Period of(LocalDate from, LocalDate to, LocalDate today, ZoneId zone) {
        LocalDate last = to != null ? to : from != null && from.isAfter(today) ? from : today;
        LocalDate first = from != null ? from : last.minusDays(USUAL_DAYS - 1L);
        LocalDate begin = first.isAfter(last) ? last : first;
        LocalDate end = first.isAfter(last) ? first : last;
        return new Period(
                begin,
                end,
                begin.atStartOfDay(zone).toInstant(),
                end.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean isLast(int days, LocalDate today) {
        return to.equals(today) && from.equals(today.minusDays(days - 1L));
    }
}
