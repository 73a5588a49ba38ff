package io.relevo.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * Hours an agent works every week, in the wall clock of the shop's zone; half-open.
 *
 * @param day the day the shift begins on
 * @param closes at or before {@code opens} means on the next day; equal is a whole day
 * @param validFrom first day it holds, or null for ever since
 * @param validTo last day it holds, or null for until further notice
 */
public record Shift(DayOfWeek day, LocalTime opens, LocalTime closes, LocalDate validFrom, LocalDate validTo) {

    private static final int DAY_SECONDS = 24 * 60 * 60;

    public Shift {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    public Shift(DayOfWeek day, LocalTime opens, LocalTime closes) {
        this(day, opens, closes, null, null);
    }

    public boolean passesMidnight() {
        return !closes.isAfter(opens);
    }

    /** True if a shift of these hours begins on that date. */
    public boolean holdsOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }

    /** True if some moment belongs to both: nobody works two shifts at once. */
    boolean overlaps(Shift other) {
        for (int daysLater = -1; daysLater <= 1; daysLater++) {
            int shifted = daysLater * DAY_SECONDS;
            if (day.plus(daysLater) == other.day
                    && start() < other.end() + shifted
                    && other.start() + shifted < end()
                    && holdsWith(other, daysLater)) {
                return true;
            }
        }
        return false;
    }

    /** True if there is a date this shift holds on, and the other one that many days later. */
    private boolean holdsWith(Shift other, int daysLater) {
        LocalDate otherFrom = other.validFrom == null ? null : other.validFrom.minusDays(daysLater);
        LocalDate otherTo = other.validTo == null ? null : other.validTo.minusDays(daysLater);
        LocalDate from = validFrom == null || otherFrom != null && otherFrom.isAfter(validFrom) ? otherFrom : validFrom;
        LocalDate to = validTo == null || otherTo != null && otherTo.isBefore(validTo) ? otherTo : validTo;
        return from == null
                || to == null
                || !from.with(TemporalAdjusters.nextOrSame(day)).isAfter(to);
    }

    private int start() {
        return opens.toSecondOfDay();
    }

    private int end() {
        return closes.toSecondOfDay() + (passesMidnight() ? DAY_SECONDS : 0);
    }
}
