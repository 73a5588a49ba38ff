package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

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

    boolean holdOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }
}
