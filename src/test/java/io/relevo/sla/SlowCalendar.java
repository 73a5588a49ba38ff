package io.relevo.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference {@link BusinessCalendar} is held against; it shares the data with it and no code. Steps through every
 * minute and knows nothing of offsets: a wall-clock time is reached in the first minute whose wall clock shows it or
 * later, which is the rule of semantics.md §3 for skipped and repeated times.
 */
class SlowCalendar {

    private final ZoneId zone;
    private final List<WeeklyHours> weekly;
    private final Map<LocalDate, List<Hours>> exceptions;
    private final Map<LocalDateTime, Instant> reached = new HashMap<>();
    private final Map<Instant, Boolean> open = new HashMap<>();

    SlowCalendar(BusinessCalendar like) {
        zone = like.zone();
        weekly = like.weekly();
        exceptions = like.exceptions();
    }

    boolean isOpen(Instant minute) {
        return open.computeIfAbsent(minute, this::look);
    }

    Duration elapsed(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            minutes += isOpen(minute) ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
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

    private boolean look(Instant minute) {
        LocalDate today = LocalDate.ofInstant(minute, zone);
        for (LocalDate day = today.minusDays(2); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            for (Hours hours : on(day)) {
                boolean begun = !minute.isBefore(reached(LocalDateTime.of(day, hours.opens())));
                if (begun && minute.isBefore(reached(end(day, hours)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Hours> on(LocalDate day) {
        if (exceptions.containsKey(day)) {
            return exceptions.get(day);
        }
        var today = new ArrayList<Hours>();
        for (WeeklyHours line : weekly) {
            boolean begun = line.validFrom() == null || line.validFrom().toEpochDay() <= day.toEpochDay();
            boolean over = line.validTo() != null && line.validTo().toEpochDay() < day.toEpochDay();
            if (line.day() == day.getDayOfWeek() && begun && !over) {
                today.add(line.hours());
            }
        }
        return today;
    }

    private static LocalDateTime end(LocalDate day, Hours hours) {
        boolean passesMidnight = hours.closes().compareTo(hours.opens()) <= 0;
        return LocalDateTime.of(passesMidnight ? day.plusDays(1) : day, hours.closes());
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
