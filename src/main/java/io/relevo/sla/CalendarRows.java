package io.relevo.sla;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A calendar as its tables have it: every row readable, the whole not yet judged. */
record CalendarRows(String name, String zone, long version, List<WeeklyHours> weekly, List<Exception> exceptions) {

    /** @param hours null: closed */
    record Exception(LocalDate date, Hours hours, String note) {}

    /** @throws IllegalArgumentException if the rows make no calendar */
    BusinessCalendar calendar() {
        return new BusinessCalendar(
                name,
                ZoneId.of(zone),
                weekly,
                exceptions.stream()
                        .collect(groupingBy(
                                Exception::date, mapping(Exception::hours, filtering(Objects::nonNull, toList())))));
    }

    /**
     * The same, but with whatever differs from the present weekly hours holding from that day on: rows that are gone end
     * the day before, new rows that name no first day start on it.
     */
    CalendarRows startingOn(LocalDate day, CalendarRows present) {
        var rows = new ArrayList<WeeklyHours>();
        weekly.forEach(row -> rows.add(present.weekly.contains(row) ? row : row.startingOn(day)));
        present.weekly.stream()
                .filter(row -> !weekly.contains(row))
                .flatMap(row -> row.endingBefore(day).stream())
                .forEach(rows::add);
        return new CalendarRows(name, zone, version, List.copyOf(rows), exceptions);
    }

    WrittenCalendar written() {
        return new WrittenCalendar(
                name,
                zone,
                version,
                weekly.stream()
                        .map(row -> new WrittenCalendar.WeekRow(
                                row.day().name(),
                                text(row.hours().opens()),
                                text(row.hours().closes()),
                                text(row.validFrom()),
                                text(row.validTo())))
                        .toList(),
                exceptions.stream()
                        .map(row -> new WrittenCalendar.DateRow(
                                text(row.date),
                                row.hours == null ? null : text(row.hours.opens()),
                                row.hours == null ? null : text(row.hours.closes()),
                                row.note))
                        .toList());
    }

    private static String text(Object dateOrTime) {
        return dateOrTime == null ? null : dateOrTime.toString();
    }
}
