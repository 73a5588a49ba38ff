package io.relevo.staff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code staff_shifts} and {@code staff_absences}. */
@Repository
class RosterStore {

    private record Of(String userId, Shift shift) {}

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("select version from staff_roster_version")
                .query(Long.class)
                .single();
    }

    /** Whoever changes something begins here: one after the other. */
    void raiseVersion() {
        jdbc.sql("update staff_roster_version set version = version + 1").update();
    }

    DutyPlan plan() {
        long version = version();
        var shifts = jdbc
                .sql("select user_id, day_of_week, opens, closes, valid_from, valid_to from staff_shifts"
                        + " order by user_id, day_of_week, opens, id")
                .query((row, n) -> new Of(row.getString("user_id"), shift(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::userId, mapping(Of::shift, toList())));
        var absences = jdbc
                .sql("select id, user_id, from_at, to_at, reason, note from staff_absences order by from_at, to_at, id")
                .query((row, n) -> absence(row))
                .list()
                .stream()
                .collect(groupingBy(Absence::userId));
        return new DutyPlan(version, shifts, absences);
    }

    void replaceShifts(String userId, List<Shift> shifts) {
        jdbc.sql("delete from staff_shifts where user_id = :userId")
                .param("userId", userId)
                .update();
        for (Shift shift : shifts) {
            jdbc.sql("""
                    insert into staff_shifts (user_id, day_of_week, opens, closes, valid_from, valid_to)
                    values (:userId, :day, :opens, :closes, :validFrom, :validTo)""")
                    .param("userId", userId)
                    .param("day", shift.day().getValue())
                    .param("opens", shift.opens())
                    .param("closes", shift.closes())
                    .param("validFrom", shift.validFrom())
                    .param("validTo", shift.validTo())
                    .update();
        }
    }

    void insert(Absence absence) {
        jdbc.sql("""
                insert into staff_absences (id, user_id, from_at, to_at, reason, note)
                values (:id, :userId, :from, :to, :reason, :note)""")
                .param("id", absence.id())
                .param("userId", absence.userId())
                .param("from", absence.from().atOffset(ZoneOffset.UTC))
                .param("to", absence.to().atOffset(ZoneOffset.UTC))
                .param("reason", absence.reason().code())
                .param("note", absence.note())
                .update();
    }

    boolean deleteAbsence(String userId, String id) {
        return jdbc.sql("delete from staff_absences where user_id = :userId and id = :id")
                        .param("userId", userId)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                DayOfWeek.of(row.getInt("day_of_week")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getString("id"),
                row.getString("user_id"),
                instant(row, "from_at"),
                instant(row, "to_at"),
                Absence.Reason.of(row.getString("reason")),
                row.getString("note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
