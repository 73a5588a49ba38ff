package io.relevo.flow;

import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Calendars;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Days on which the calendar of a country is open at all. */
@Component
class BusinessDays {

    private static final String DEFAULT = "default";
    private static final int LONGEST = 3650;

    private final Calendars calendars;
    private final Map<String, String> names;

    BusinessDays(Calendars calendars, ReturnSettings settings) {
        this.calendars = calendars;
        this.names = settings.businessDays();
    }

    /** After the first day and up to the last one; empty without a country or a usable calendar, or over more than ten years. */
    OptionalLong between(LocalDate first, LocalDate last, String country) {
        String name = country == null ? null : names.getOrDefault(country, names.get(DEFAULT));
        if (name == null || last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) {
            return OptionalLong.empty();
        }
        BusinessCalendar calendar;
        try {
            calendar = calendars.named(name);
        } catch (IllegalArgumentException unusable) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !calendar.on(day).isEmpty())
                .count());
    }
}
