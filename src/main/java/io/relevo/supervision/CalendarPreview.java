package io.relevo.supervision;

import io.relevo.flow.OpenClocks;
import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.CalendarEditor;
import io.relevo.sla.Hours;
import io.relevo.sla.WrittenCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a change of a calendar does: this week and the three after it, and the clocks of the open cases.
 *
 * @param cases null for a new calendar, which no case can run in
 */
record CalendarPreview(CalendarEditor.Change change, List<Week> weeks, LocalDate today, OpenClocks.Differences cases) {

    private static final int WEEKS = 4;

    /** @param before null where there was no calendar */
    record Day(LocalDate date, List<Hours> before, List<Hours> after, String note) {

        public boolean differs() {
            return before != null && !before.equals(after);
        }
    }

    /** @param before open time of the week; null where there was no calendar */
    record Week(LocalDate monday, Duration before, Duration after, List<Day> days) {

        public boolean differs() {
            return before != null && !before.equals(after);
        }
    }

    static CalendarPreview of(CalendarEditor.Change change, Instant now, OpenClocks.Differences cases) {
        LocalDate today = LocalDate.ofInstant(now, change.after().zone());
        LocalDate monday = monday(today);
        return new CalendarPreview(
                change,
                IntStream.range(0, WEEKS)
                        .mapToObj(week -> week(change, monday.plusWeeks(week)))
                        .toList(),
                today,
                cases);
    }

    static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Why the date is an exception; null if nobody said or it is none. */
    static String note(WrittenCalendar calendar, LocalDate date) {
        return calendar.exceptions().stream()
                .filter(row -> date.toString().equals(row.date()) && row.note() != null)
                .map(row -> row.note())
                .findFirst()
                .orElse(null);
    }

    public boolean differs() {
        return weeks.stream().flatMap(week -> week.days().stream()).anyMatch(Day::differs);
    }

    private static Week week(CalendarEditor.Change change, LocalDate monday) {
        return new Week(
                monday,
                open(change.before(), monday),
                open(change.after(), monday),
                monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> new Day(
                                date,
                                change.before() == null ? null : change.before().on(date),
                                change.after().on(date),
                                note(change.written(), date)))
                        .toList());
    }

    private static Duration open(BusinessCalendar calendar, LocalDate monday) {
        return calendar == null
                ? null
                : calendar.elapsed(
                        monday.atStartOfDay(calendar.zone()).toInstant(),
                        monday.plusWeeks(1).atStartOfDay(calendar.zone()).toInstant());
    }
}
