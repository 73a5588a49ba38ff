package io.relevo.returns;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code returns_measures}; each is written with its decision. */
@Component
class MeasureStore {

    private static final int PATTERN = 16;

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Decisions in which the same rows took part and people did the same.
     *
     * @param example id of one of them
     * @param overriddenTo null where no person had a word
     */
    record Group(
            String release,
            Outcome outcome,
            Outcome overriddenTo,
            String pattern,
            int decisions,
            BigDecimal money,
            Instant last,
            String example) {}

    /** @param release null for any */
    record Which(Instant from, Instant to, String release) {

        private String condition() {
            return " decided_at >= :from and decided_at < :to" + (release == null ? "" : " and release_id = :release");
        }

        private JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement) {
            JdbcClient.StatementSpec timed = statement.param("from", utc(from)).param("to", utc(to));
            return release == null ? timed : timed.param("release", release);
        }
    }

    void insert(Decision decision) {
        jdbc.sql("""
                insert into returns_measures (decision_id, decided_at, release_id, outcome, pattern, worth, took_millis)
                values (:id, :at, :release, :outcome, :pattern, :worth, :took)""")
                .param("id", decision.id())
                .param("at", utc(decision.decidedAt()))
                .param("release", decision.release())
                .param("outcome", decision.verdict().outcome().name())
                .param("pattern", pattern(decision.verdict()))
                .param("worth", decision.facts().number("lineValue"), Types.NUMERIC)
                .param("took", took(decision).orElse(null), Types.BIGINT)
                .update();
    }

    void override(Decision decision, Decision.Override override) {
        jdbc.sql("""
                update returns_measures set overridden_to = :outcome, person_millis = coalesce(person_millis, :millis)
                where decision_id = :id""")
                .param("outcome", override.outcome().name())
                .param(
                        "millis",
                        Duration.between(decision.decidedAt(), override.at()).toMillis())
                .param("id", decision.id())
                .update();
    }

    /** Decisions that took effect. */
    int count() {
        return jdbc.sql("select count(*) from returns_measures")
                .query(Integer.class)
                .single();
    }

    List<Group> groups(Which which) {
        return which.on(jdbc.sql("""
                        select release_id, outcome, overridden_to, pattern, count(*) as many, sum(worth) as money,
                            max(decided_at) as last_at, min(decision_id) as example
                        from returns_measures where""" + which.condition() + " group by release_id, outcome, overridden_to, pattern"))
                .query((row, number) -> new Group(
                        row.getString("release_id"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("overridden_to") == null ? null : Outcome.valueOf(row.getString("overridden_to")),
                        row.getString("pattern"),
                        row.getInt("many"),
                        row.getBigDecimal("money") == null ? BigDecimal.ZERO : row.getBigDecimal("money"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getString("example")))
                .list();
    }

    Quality.Took byTables(Which which) {
        return took(which, "took_millis", "outcome <> 'MANUAL_REVIEW'");
    }

    Quality.Took byPeople(Which which) {
        return took(which, "person_millis", "outcome = 'MANUAL_REVIEW'");
    }

    private Quality.Took took(Which which, String column, String some) {
        return which.on(jdbc.sql("select count(%1$s) as many, percentile_disc(0.5) within group (order by %1$s) as p50,"
                                .formatted(column)
                        + " percentile_disc(0.99) within group (order by %1$s) as p99 from returns_measures where %1$s is not null and %2$s and"
                                .formatted(column, some)
                        + which.condition()))
                .query((row, number) ->
                        new Quality.Took(row.getInt("many"), (Long) row.getObject("p50"), (Long) row.getObject("p99")))
                .single();
    }

    /** Ids of decisions with one of these patterns that a person had a word in, the newest first. */
    List<String> heard(Which which, List<String> patterns, int skip, int limit) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        return which.on(jdbc.sql("select decision_id from returns_measures where overridden_to is not null"
                        + " and pattern in (:patterns) and" + which.condition()
                        + " order by decided_at desc, decision_id desc"
                        + " offset :skip rows fetch next :limit rows only"))
                .param("patterns", patterns)
                .param("skip", skip)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private Optional<Long> took(Decision decision) {
        try {
            return jdbc.sql("select requested_at from returns_requests where number = :number")
                    .param("number", ReturnNumber.parse(decision.returnNumber()).value())
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(requested -> Duration.between(requested.toInstant(), decision.decidedAt())
                            .toMillis());
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String pattern(Verdict verdict) {
        String rows = TableRow.of(verdict).stream()
                .map(row -> row.table() + '/' + row.row())
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, PATTERN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
