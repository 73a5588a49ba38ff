package io.relevo.sla;

import java.time.Duration;
import java.util.Objects;

/**
 * So much working time, in that calendar.
 *
 * @param working a second or more, at most {@link BusinessCalendar#LONGEST}
 * @param calendar {@link Calendars#DEFAULT} if null or blank
 */
public record Target(Metric metric, Duration working, String calendar) {

    public Target {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(working, "working");
        if (working.compareTo(Duration.ofSeconds(1)) < 0 || working.compareTo(BusinessCalendar.LONGEST) > 0) {
            throw new IllegalArgumentException("target " + metric.code() + " of " + working
                    + " makes no sense: it must be a second or more and at most " + BusinessCalendar.LONGEST);
        }
        calendar = calendar == null || calendar.isBlank() ? Calendars.DEFAULT : calendar.strip();
    }
}
