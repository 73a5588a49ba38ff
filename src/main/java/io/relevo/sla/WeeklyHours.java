package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Open hours that come back every week. A change of hours ends the old ones and starts new ones, so that time already
 * consumed is never measured anew by hours that did not hold then.
 *
 * @param day the day the interval starts on; one that passes midnight belongs to it
 * @param validFrom first day it holds, or null for ever since
 * @param validTo last day it holds, or null for until further notice
 */
public record WeeklyHours(DayOfWeek day, Hours hours, LocalDate validFrom, LocalDate validTo) {

    public WeeklyHours {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(hours, "hours");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "hours of " + day + " end on " + validTo + " before they start on " + validFrom);
        }
    }

    public WeeklyHours(DayOfWeek day, Hours hours) {
        this(day, hours, null, null);
    }

    /** The same from that day on, unless it says itself when it begins or is over by then. */
    WeeklyHours startingOn(LocalDate first) {
        return validFrom != null || validTo != null && validTo.isBefore(first)
                ? this
                : new WeeklyHours(day, hours, first, validTo);
    }

    /** What is left of it before that day. */
    Optional<WeeklyHours> endingBefore(LocalDate end) {
        LocalDate last = end.minusDays(1);
        if (validFrom != null && validFrom.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(
                validTo != null && !validTo.isAfter(last) ? this : new WeeklyHours(day, hours, validFrom, last));
    }

    boolean holdOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }
}
