package io.relevo.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;

/** How a row of {@code returns_decisions} reads as a decision. */
final class DecisionRows {

    static final String SELECT = """
            select id, return_number, line, release_id, mode, facts, verdict, decided_at, overridden_to,
                override_reason, overridden_by, overridden_at, assumed
            from returns_decisions
            """;

    private DecisionRows() {}

    static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("return_number"),
                row.getInt("line"),
                row.getString("release_id"),
                Decision.Mode.valueOf(row.getString("mode")),
                Facts.read(row.getString("facts")),
                VerdictJson.read(row.getString("verdict")),
                instant(row, "decided_at"),
                override(row),
                assumed(row.getString("assumed")));
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

    private static Set<String> assumed(String names) {
        return names == null ? Set.of() : Set.of(names.split(","));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
