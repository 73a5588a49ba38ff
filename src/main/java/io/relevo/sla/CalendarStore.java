package io.relevo.sla;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars' tables. */
@Repository
class CalendarStore {

    /** A calendar as written, not yet judged. */
    record Written(String name, String zone, List<WeeklyHours> weekly, List<WrittenException> exceptions) {}

    /** @param hours null: closed */
    record WrittenException(LocalDate date, Hours hours) {}

    private record Of<T>(String calendar, T row) {}

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from sla_calendar_version")
                .query(Long.class)
                .single();
    }

    List<Written> all() {
        var weekly = jdbc
                .sql("select calendar, day_of_week, opens, closes, valid_from, valid_to"
                        + " from sla_calendar_intervals order by day_of_week, opens, id")
                .query((row, n) -> new Of<>(row.getString("calendar"), weekly(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::calendar, mapping(Of::row, toList())));
        var exceptions = jdbc
                .sql("select calendar, on_date, opens, closes from sla_calendar_exceptions order by on_date, opens, id")
                .query((row, n) ->
                        new Of<>(row.getString("calendar"), new WrittenException(date(row, "on_date"), hours(row))))
                .list()
                .stream()
                .collect(groupingBy(Of::calendar, mapping(Of::row, toList())));
        return jdbc.sql("select name, zone from sla_calendars order by name")
                .query((row, n) -> new Written(
                        row.getString("name"),
                        row.getString("zone"),
                        weekly.getOrDefault(row.getString("name"), List.of()),
                        exceptions.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    private static WeeklyHours weekly(ResultSet row) throws SQLException {
        return new WeeklyHours(
                DayOfWeek.of(row.getInt("day_of_week")), hours(row), date(row, "valid_from"), date(row, "valid_to"));
    }

    private static Hours hours(ResultSet row) throws SQLException {
        LocalTime opens = row.getObject("opens", LocalTime.class);
        return opens == null ? null : new Hours(opens, row.getObject("closes", LocalTime.class));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
