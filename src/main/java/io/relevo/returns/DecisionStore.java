package io.relevo.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecisionStore {

    private static final String SELECT = """
            select id, return_number, line, release_id, mode, facts, verdict, decided_at, overridden_to,
                override_reason, overridden_by, overridden_at
            from returns_decisions
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql("""
                insert into returns_decisions (id, return_number, line, release_id, mode, facts, verdict, outcome,
                    score, decided_at, duration_micros)
                values (:id, :returnNumber, :line, :release, :mode, :facts, :verdict, :outcome, :score, :decidedAt,
                    :durationMicros)""")
                .param("id", decision.id())
                .param("returnNumber", decision.returnNumber())
                .param("line", decision.line())
                .param("release", decision.release())
                .param("mode", decision.mode().name())
                .param("facts", decision.facts().json())
                .param("verdict", VerdictJson.write(decision.verdict()))
                .param("outcome", decision.verdict().outcome().name())
                .param("score", decision.verdict().score())
                .param("decidedAt", utc(decision.decidedAt()))
                .param("durationMicros", decision.verdict().durationMicros())
                .update();
    }

    boolean override(String id, Decision.Override override) {
        return jdbc.sql("""
                        update returns_decisions set overridden_to = :outcome, override_reason = :reason,
                            overridden_by = :by, overridden_at = :at
                        where id = :id and mode = 'LIVE'""")
                        .param("outcome", override.outcome().name())
                        .param("reason", override.reason())
                        .param("by", override.by())
                        .param("at", utc(override.at()))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Decision> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    List<Decision> ofReturn(String returnNumber) {
        return jdbc.sql(SELECT + "where return_number = :returnNumber order by decided_at, id")
                .param("returnNumber", returnNumber)
                .query(DecisionStore::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("return_number"),
                row.getInt("line"),
                row.getString("release_id"),
                Decision.Mode.valueOf(row.getString("mode")),
                Facts.read(row.getString("facts")),
                VerdictJson.read(row.getString("verdict")),
                instant(row, "decided_at"),
                override(row));
    }

    private static Decision.Override override(ResultSet row) throws SQLException {
        String outcome = row.getString("overridden_to");
        return outcome == null
                ? null
                : new Decision.Override(
                        Outcome.valueOf(outcome),
                        row.getString("override_reason"),
                        row.getString("overridden_by"),
                        instant(row, "overridden_at"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
