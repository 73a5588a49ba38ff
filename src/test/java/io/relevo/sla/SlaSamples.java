package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

final class SlaSamples {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    private SlaSamples() {}

    /**
     * {@code shop} 09:00–21:30 and {@code office} 09:00–18:00 every day in Mexico City, {@code night} 22:00–06:00 in
     * Berlin, and {@code always}.
     */
    static Calendars calendars() {
        return Calendars.of(
                daily("shop", MEXICO, "09:00", "21:30"),
                daily("office", MEXICO, "09:00", "18:00"),
                daily("night", ZoneId.of("Europe/Berlin"), "22:00", "06:00"),
                BusinessCalendar.always());
    }

    static BusinessCalendar daily(String name, ZoneId zone, String opens, String closes) {
        return new BusinessCalendar(
                name,
                zone,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyHours(day, Hours.of(opens, closes)))
                        .toList(),
                Map.of());
    }

    /** Wall-clock time in Mexico City, such as {@code 2026-03-02T12:00}. */
    static Instant mexico(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(MEXICO).toInstant();
    }
}
