package io.relevo.sla;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with a calendar somebody wrote.
 *
 * @param row counted from 1 within its part, or null if it is about the whole
 * @param arguments what a sentence about it names: texts, numbers, {@link java.time.LocalDate}s
 */
public record CalendarFault(Kind kind, Part part, Integer row, List<Object> arguments) {

    public enum Part {
        CALENDAR,
        WEEKLY,
        EXCEPTIONS
    }

    /** Arguments in parentheses. */
    public enum Kind {
        /** (name) */
        NAME_WRONG,
        /** (name) */
        NAME_TAKEN,
        /** (name, names there are) */
        NAME_UNKNOWN,
        CHANGED_MEANWHILE,
        /** (zone) */
        ZONE_UNKNOWN,
        /** The past would read differently in another zone (old, new). */
        ZONE_FIXED,
        /** (rows, allowed) */
        TOO_MANY_ROWS,
        /** (text) */
        DAY_WRONG,
        TIME_MISSING,
        /** (text) */
        TIME_WRONG,
        DATE_MISSING,
        /** (text) */
        DATE_WRONG,
        /** (date) */
        DATE_FAR,
        /** (from, to) */
        ENDS_BEFORE_START,
        /** (other row) */
        OVERLAP,
        /** Closed twice, or closed and open (date, other row). */
        DATE_TWICE,
        /** (characters allowed) */
        NOTE_LONG,
        /** In 60 days (first closed day, or null if it never opens). */
        NO_OPEN_TIME,
        /** (first day that differs, tomorrow) */
        PAST_CHANGED,
        /** Calendars without a name mean this one (name). */
        DEFAULT_STAYS,
        /** (who uses it) */
        IN_USE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static CalendarFault of(Kind kind, Object... arguments) {
        return new CalendarFault(kind, Part.CALENDAR, null, Arrays.asList(arguments));
    }

    static CalendarFault in(Part part, Integer row, Kind kind, Object... arguments) {
        return new CalendarFault(kind, part, row, Arrays.asList(arguments));
    }
}
