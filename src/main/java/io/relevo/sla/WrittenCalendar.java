package io.relevo.sla;

import java.util.List;

/**
 * A calendar as people and programs write it, not yet judged: whatever was typed stays as it is. What
 * {@link CalendarEditor} gives is in the same form: times {@code 09:00}, dates {@code 2027-02-01}.
 *
 * @param version of this calendar, as it was read; null for a new one
 * @param weekly in any order; null for none
 * @param exceptions in any order; null for none
 */
public record WrittenCalendar(String name, String zone, Long version, List<WeekRow> weekly, List<DateRow> exceptions) {

    public WrittenCalendar {
        weekly = filled(weekly, new WeekRow(null, null, null, null, null));
        exceptions = filled(exceptions, new DateRow(null, null, null, null));
    }

    /** A row that is null keeps its place, so that what is wrong with others is told with the number they have. */
    private static <T> List<T> filled(List<T> rows, T empty) {
        return rows == null
                ? List.of()
                : rows.stream().map(row -> row == null ? empty : row).toList();
    }

    /**
     * One interval that comes back every week. Closing at or before the opening is on the next day.
     *
     * @param day such as {@code MONDAY}
     * @param validFrom blank or null: ever since
     * @param validTo the last day; blank or null: until further notice
     */
    public record WeekRow(String day, String opens, String closes, String validFrom, String validTo) {}

    /**
     * Replaces the weekly hours of a date: one row per interval, or one without times for a closed day.
     *
     * @param note why, for people; may be null
     */
    public record DateRow(String date, String opens, String closes, String note) {}
}
