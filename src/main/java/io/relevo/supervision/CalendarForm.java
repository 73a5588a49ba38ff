package io.relevo.supervision;

import io.relevo.sla.Holiday;
import io.relevo.sla.Holidays;
import io.relevo.sla.WrittenCalendar;
import io.relevo.sla.WrittenCalendar.DateRow;
import io.relevo.sla.WrittenCalendar.WeekRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A calendar on its way through the page: what was typed, right or wrong. Every button gives a new one; only saving
 * leaves the page. What is over stays in the stored calendar and is not in the form.
 *
 * @param changesFrom the day new weekly hours begin; blank to take the rows as typed
 * @param holidays proposed and under review; none of them holds
 */
record CalendarForm(
        String zone,
        Long version,
        String changesFrom,
        List<WeekRow> weekly,
        List<DateRow> exceptions,
        String country,
        Integer year,
        List<Proposed> holidays) {

    /**
     * @param closed the calendar is closed on that day anyway
     * @param known not of a kind on which libraries err
     */
    record Proposed(
            Boolean chosen,
            String date,
            String name,
            Boolean isPublic,
            Boolean known,
            String movedFrom,
            Boolean closed) {}

    CalendarForm {
        weekly = rows(weekly).stream()
                .sorted(Comparator.comparingInt(row -> dayNumber(row.day())))
                .toList();
        exceptions = rows(exceptions);
        holidays = rows(holidays);
    }

    static CalendarForm of(WrittenCalendar stored, LocalDate today) {
        return new CalendarForm(
                stored.zone(),
                stored.version(),
                today.plusDays(1).toString(),
                stored.weekly().stream().filter(row -> !isOver(row, today)).toList(),
                stored.exceptions().stream().filter(row -> !isOver(row, today)).toList(),
                null,
                today.plusMonths(2).getYear(),
                List.of());
    }

    /** The typed rows first, so that they keep their numbers; then what is over. */
    WrittenCalendar written(WrittenCalendar stored, LocalDate today) {
        return new WrittenCalendar(
                stored.name(),
                zone,
                version,
                Stream.concat(weekly.stream(), stored.weekly().stream().filter(row -> isOver(row, today)))
                        .toList(),
                Stream.concat(exceptions.stream(), stored.exceptions().stream().filter(row -> isOver(row, today)))
                        .toList());
    }

    CalendarForm withVersion(Long newer) {
        return new CalendarForm(zone, newer, changesFrom, weekly, exceptions, country, year, holidays);
    }

    CalendarForm addWeekly(String day) {
        return withWeekly(Stream.concat(weekly.stream(), Stream.of(new WeekRow(day, "", "", "", "")))
                .toList());
    }

    CalendarForm removeWeekly(int index) {
        return withWeekly(without(weekly, index));
    }

    /** Tuesday to Friday as Monday. */
    CalendarForm copyMonday() {
        var copied = new ArrayList<WeekRow>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean copy = day.getValue() > 1 && day.getValue() < 6;
            weekly.stream()
                    .filter(row -> (copy ? DayOfWeek.MONDAY : day).name().equals(row.day()))
                    .map(row -> new WeekRow(day.name(), row.opens(), row.closes(), row.validFrom(), row.validTo()))
                    .forEach(copied::add);
        }
        return withWeekly(copied);
    }

    CalendarForm addException() {
        return withExceptions(Stream.concat(exceptions.stream(), Stream.of(new DateRow("", "", "", "")))
                .toList());
    }

    CalendarForm removeException(int index) {
        return withExceptions(without(exceptions, index));
    }

    CalendarForm propose(List<Proposed> proposed) {
        return new CalendarForm(zone, version, changesFrom, weekly, exceptions, country, year, proposed);
    }

    CalendarForm addHoliday() {
        return propose(Stream.concat(holidays.stream(), Stream.of(new Proposed(true, "", "", true, true, null, false)))
                .toList());
    }

    /** The chosen days become closed; a day that is in the list of exceptions already stays as it is there. */
    CalendarForm takeHolidays() {
        var days = new ArrayList<>(exceptions);
        holidays.stream()
                .filter(day -> Boolean.TRUE.equals(day.chosen))
                .filter(day -> days.stream().noneMatch(row -> Objects.equals(row.date(), day.date)))
                .forEach(day -> days.add(new DateRow(day.date, "", "", day.name)));
        days.sort(Comparator.comparing(row -> row.date() == null ? "" : row.date()));
        return withExceptions(days).propose(List.of());
    }

    static Proposed proposed(Holiday day, String language, boolean closed, boolean over) {
        return new Proposed(
                day.kind() == Holiday.Kind.PUBLIC && !closed && !over,
                day.date().toString(),
                day.name(language),
                day.kind() == Holiday.Kind.PUBLIC,
                day.known(),
                day.movedFrom() == null ? null : day.movedFrom().toString(),
                closed || over);
    }

    public boolean closedOn(DayOfWeek day) {
        return weekly.stream().noneMatch(row -> day.name().equals(row.day()));
    }

    boolean hasCountry() {
        return Holidays.COUNTRIES.contains(country)
                && year != null
                && year >= Holidays.FIRST_YEAR
                && year <= Holidays.LAST_YEAR;
    }

    private CalendarForm withWeekly(List<WeekRow> rows) {
        return new CalendarForm(zone, version, changesFrom, rows, exceptions, country, year, holidays);
    }

    private CalendarForm withExceptions(List<DateRow> rows) {
        return new CalendarForm(zone, version, changesFrom, weekly, rows, country, year, holidays);
    }

    /** A stored row that never begins again. */
    static boolean isOver(WeekRow row, LocalDate today) {
        return row.validTo() != null
                && LocalDate.parse(row.validTo())
                        .isBefore(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(row.day()))));
    }

    static boolean isOver(DateRow row, LocalDate today) {
        return row.date().compareTo(today.toString()) < 0;
    }

    private static int dayNumber(String day) {
        return Stream.of(DayOfWeek.values())
                .filter(known -> known.name().equals(day))
                .mapToInt(DayOfWeek::getValue)
                .findFirst()
                .orElse(8);
    }

    /** A browser leaves out rows that a script removed. */
    private static <T> List<T> rows(List<T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).toList();
    }

    private static <T> List<T> without(List<T> rows, int index) {
        var fewer = new ArrayList<>(rows);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return fewer;
    }
}
