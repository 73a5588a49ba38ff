package io.relevo.sla;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars' tables. */
@Repository
class CalendarStore {

    private record Of<T>(String calendar, T row) {}

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all calendars together. */
    long version() {
        return jdbc.sql("select version from sla_calendar_version")
                .query(Long.class)
                .single();
    }

    List<CalendarRows> all() {
        return read("");
    }

    Optional<CalendarRows> find(String name) {
        return read(name).stream().findFirst();
    }

    void insert(String name, String zone) {
        jdbc.sql("insert into sla_calendars (name, zone, version) values (?, ?, 1)")
                .params(name, zone)
                .update();
    }

    /** @return false if somebody else changed or deleted it since that version */
    boolean update(String name, String zone, long version) {
        return jdbc.sql("update sla_calendars set zone = ?, version = version + 1 where name = ? and version = ?")
                        .params(zone, name, version)
                        .update()
                > 0;
    }

    boolean delete(String name) {
        return jdbc.sql("delete from sla_calendars where name = ?").param(name).update() > 0;
    }

    void replaceRows(CalendarRows rows) {
        jdbc.sql("delete from sla_calendar_intervals where calendar = ?")
                .param(rows.name())
                .update();
        jdbc.sql("delete from sla_calendar_exceptions where calendar = ?")
                .param(rows.name())
                .update();
        insert(
                "insert into sla_calendar_intervals (calendar, day_of_week, opens, closes, valid_from, valid_to) values ",
                rows.weekly().stream()
                        .map(row -> Arrays.<Object>asList(
                                rows.name(),
                                row.day().getValue(),
                                row.hours().opens(),
                                row.hours().closes(),
                                row.validFrom(),
                                row.validTo()))
                        .toList());
        insert(
                "insert into sla_calendar_exceptions (calendar, on_date, opens, closes, note) values ",
                rows.exceptions().stream()
                        .map(row -> Arrays.<Object>asList(
                                rows.name(),
                                row.date(),
                                row.hours() == null ? null : row.hours().opens(),
                                row.hours() == null ? null : row.hours().closes(),
                                row.note()))
                        .toList());
    }

    /** Tells every application that something changed. */
    void raiseVersion() {
        jdbc.sql("update sla_calendar_version set version = version + 1").update();
    }

    /** In one statement; every row in the order of the columns. */
    private void insert(String into, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
        var values = new ArrayList<>();
        rows.forEach(values::addAll);
        jdbc.sql(into + String.join(", ", Collections.nCopies(rows.size(), marks)))
                .params(values)
                .update();
    }

    /** @param name blank for all */
    private List<CalendarRows> read(String name) {
        var weekly = jdbc
                .sql("select calendar, day_of_week, opens, closes, valid_from, valid_to"
                        + " from sla_calendar_intervals where ? in ('', calendar) order by day_of_week, opens, id")
                .param(name)
                .query((row, n) -> new Of<>(row.getString("calendar"), weekly(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::calendar, mapping(Of::row, toList())));
        var exceptions = jdbc
                .sql("select calendar, on_date, opens, closes, note from sla_calendar_exceptions"
                        + " where ? in ('', calendar) order by on_date, opens, id")
                .param(name)
                .query((row, n) -> new Of<>(row.getString("calendar"), exception(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::calendar, mapping(Of::row, toList())));
        return jdbc.sql("select name, zone, version from sla_calendars where ? in ('', name) order by name")
                .param(name)
                .query((row, n) -> new CalendarRows(
                        row.getString("name"),
                        row.getString("zone"),
                        row.getLong("version"),
                        weekly.getOrDefault(row.getString("name"), List.of()),
                        exceptions.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    private static WeeklyHours weekly(ResultSet row) throws SQLException {
        return new WeeklyHours(
                DayOfWeek.of(row.getInt("day_of_week")), hours(row), date(row, "valid_from"), date(row, "valid_to"));
    }

    private static CalendarRows.Exception exception(ResultSet row) throws SQLException {
        return new CalendarRows.Exception(date(row, "on_date"), hours(row), row.getString("note"));
    }

    private static Hours hours(ResultSet row) throws SQLException {
        LocalTime opens = row.getObject("opens", LocalTime.class);
        return opens == null ? null : new Hours(opens, row.getObject("closes", LocalTime.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
