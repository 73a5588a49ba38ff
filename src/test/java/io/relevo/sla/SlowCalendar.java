package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The reference {@link BusinessCalendar} is held against: steps through every minute and knows nothing of offsets. A
 * wall-clock time is reached in the first minute whose wall clock shows it or later, which is the rule of semantics.md
 * §3 for skipped and repeated times.
 */
class SlowCalendar {

    private final ZoneId zone;
    private final Function<LocalDate, List<Hours>> hours;
    private final Map<LocalDateTime, Instant> reached = new HashMap<>();

    SlowCalendar(ZoneId zone, Function<LocalDate, List<Hours>> hours) {
        this.zone = zone;
        this.hours = hours;
    }

    boolean isOpen(Instant minute) {
        LocalDate today = LocalDate.ofInstant(minute, zone);
        return today.minusDays(2).datesUntil(today.plusDays(2)).anyMatch(day -> hours.apply(day).stream()
                .anyMatch(open -> !minute.isBefore(reached(day.atTime(open.opens())))
                        && minute.isBefore(reached(end(day, open)))));
    }

    Duration elapsed(Instant from, Instant to) {
        long open = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            open += isOpen(minute) ? 1 : 0;
        }
        return Duration.ofMinutes(open);
    }

    Instant add(Instant from, Duration working) {
        Instant minute = from;
        for (long left = working.toMinutes(); left > 0; minute = minute.plus(1, ChronoUnit.MINUTES)) {
            left -= isOpen(minute) ? 1 : 0;
        }
        return minute;
    }

    Instant nextOpening(Instant from) {
        Instant minute = from;
        while (!isOpen(minute)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }

    private static LocalDateTime end(LocalDate day, Hours open) {
        boolean passesMidnight = open.closes().compareTo(open.opens()) <= 0;
        return LocalDateTime.of(passesMidnight ? day.plusDays(1) : day, open.closes());
    }

    private Instant reached(LocalDateTime wallClock) {
        return reached.computeIfAbsent(wallClock, time -> {
            Instant minute = time.atZone(ZoneId.of("UTC")).toInstant().minus(15, ChronoUnit.HOURS);
            while (LocalDateTime.ofInstant(minute, zone).isBefore(time)) {
                minute = minute.plus(1, ChronoUnit.MINUTES);
            }
            return minute;
        });
    }
}
