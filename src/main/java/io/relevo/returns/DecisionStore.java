package io.relevo.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecisionStore {

    private static final String SELECT = """
            select id, return_number, line, release_id, mode, facts, verdict, decided_at, overridden_to,
                override_reason, overridden_by, overridden_at, assumed
            from returns_decisions
            """;

    private static final String PAIRS = """
             from returns_decisions shadow join returns_decisions live on live.return_number = shadow.return_number
                and live.line = shadow.line and live.mode = 'LIVE'
            where shadow.mode = 'SHADOW' and shadow.release_id = :release
            """;

    private static final int MOST_AT_ONCE = 1_000;

    private static final String INSERT = """
            insert into returns_decisions (id, return_number, line, release_id, mode, facts, verdict, outcome,
                score, decided_at, duration_micros, import_key, assumed)
            values (:id, :returnNumber, :line, :release, :mode, :facts, :verdict, :outcome, :score, :decidedAt,
                :durationMicros, :importKey, :assumed)""";

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql(INSERT).paramSource(columns(decision)).update();
    }

    private static SqlParameterSource columns(Decision decision) {
        boolean imported = decision.mode() == Decision.Mode.IMPORTED;
        return new MapSqlParameterSource()
                .addValue("id", decision.id())
                .addValue("returnNumber", decision.returnNumber())
                .addValue("line", decision.line())
                .addValue("release", decision.release())
                .addValue("mode", decision.mode().name())
                .addValue("facts", decision.facts().json())
                .addValue("verdict", VerdictJson.write(decision.verdict()))
                .addValue("outcome", decision.verdict().outcome().name())
                .addValue("score", decision.verdict().score())
                .addValue("decidedAt", utc(decision.decidedAt()))
                .addValue("durationMicros", decision.verdict().durationMicros())
                .addValue(
                        "importKey",
                        imported ? PastDecision.key(decision.returnNumber(), decision.line()) : null,
                        Types.VARCHAR)
                .addValue(
                        "assumed",
                        decision.assumed().isEmpty() ? null : String.join(",", decision.assumed()),
                        Types.VARCHAR);
    }

    Map<String, Set<Integer>> pastOnRecord(Collection<String> returnNumbers) {
        Map<String, Set<Integer>> lines = new HashMap<>();
        jdbc.sql(
                        "select return_number, line from returns_decisions where mode = 'IMPORTED' and return_number in (:numbers)")
                .param("numbers", returnNumbers)
                .query((RowCallbackHandler)
                        row -> lines.computeIfAbsent(row.getString("return_number"), number -> new HashSet<>())
                                .add(row.getInt("line")));
        return lines;
    }

    void deletePast(Collection<String> returnNumbers) {
        if (returnNumbers.isEmpty()) {
            return;
        }
        jdbc.sql("delete from returns_decisions where mode = 'IMPORTED' and return_number in (:numbers)")
                .param("numbers", returnNumbers)
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

    /** What was decided about these lines, in earnest and in the shadow, goes with them into another return. */
    void refile(String returnNumber, Set<Integer> lines, String other) {
        jdbc.sql("update returns_decisions set return_number = :other"
                        + " where return_number = :returnNumber and line in (:lines)")
                .param("other", other)
                .param("returnNumber", returnNumber)
                .param("lines", lines)
                .update();
    }

    Optional<Decision> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(DecisionStore::decision)
                .optional();
    }

    /** In the order of the ids. */
    List<Decision> all(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Decision> found = new HashMap<>();
        jdbc.sql(SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query(DecisionStore::decision)
                .list()
                .forEach(decision -> found.put(decision.id(), decision));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Map<String, Verdict> verdicts(Collection<String> ids) {
        List<String> wanted = List.copyOf(ids);
        Map<String, Verdict> verdicts = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            jdbc.sql("select id, verdict from returns_decisions where id in (:ids)")
                    .param("ids", wanted.subList(from, Math.min(wanted.size(), from + MOST_AT_ONCE)))
                    .query((RowCallbackHandler)
                            row -> verdicts.put(row.getString("id"), VerdictJson.read(row.getString("verdict"))));
        }
        return verdicts;
    }

    List<Decision> ofReturn(String returnNumber) {
        return jdbc.sql(SELECT + "where return_number = :returnNumber order by decided_at, id")
                .param("returnNumber", returnNumber)
                .query(DecisionStore::decision)
                .list();
    }

    int countImported() {
        return jdbc.sql("select count(*) from returns_decisions where import_key is not null")
                .query(Integer.class)
                .single();
    }

    int countAssumed() {
        return jdbc.sql("select count(*) from returns_decisions where import_key is not null and assumed is not null")
                .query(Integer.class)
                .single();
    }

    List<Decision> decided(Outcome outcome, Instant from, Instant to, int skip, int limit) {
        return jdbc.sql(SELECT + """
                        where mode <> 'SHADOW' and decided_at >= :from and decided_at < :to and outcome in (:outcomes)
                        order by decided_at desc, id desc offset :skip rows fetch next :limit rows only""")
                .param("skip", skip)
                .param("from", utc(from))
                .param("to", utc(to))
                .param(
                        "outcomes",
                        Stream.of(Outcome.values())
                                .filter(any -> outcome == null || any == outcome)
                                .map(Outcome::name)
                                .toList())
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    List<Decision> notShadowedBy(String release, Instant since, int limit) {
        return jdbc.sql(SELECT + """
                        where mode = 'LIVE' and decided_at >= :since and not exists (
                            select 1 from returns_decisions other
                            where other.return_number = returns_decisions.return_number
                                and other.line = returns_decisions.line
                                and other.mode = 'SHADOW' and other.release_id = :release)
                        order by decided_at, id fetch first :limit rows only""")
                .param("since", utc(since))
                .param("release", release)
                .param("limit", limit)
                .query(DecisionStore::decision)
                .list();
    }

    List<Decisions.ShadowFlow> shadowFlows(String release) {
        return jdbc.sql("select live.outcome as was, shadow.outcome as would_be, count(*) as many" + PAIRS
                        + "group by live.outcome, shadow.outcome order by many desc, was, would_be")
                .param("release", release)
                .query((row, number) -> new Decisions.ShadowFlow(
                        Outcome.valueOf(row.getString("was")),
                        Outcome.valueOf(row.getString("would_be")),
                        row.getInt("many")))
                .list();
    }

    List<Decisions.ShadowPair> shadowPairs(String release, int limit) {
        record Ids(String live, String shadow) {}
        List<Ids> pairs = jdbc.sql("select live.id as live_id, shadow.id as shadow_id" + PAIRS
                        + "and live.outcome <> shadow.outcome"
                        + " order by live.decided_at desc, live.id fetch first :limit rows only")
                .param("release", release)
                .param("limit", limit)
                .query((row, number) -> new Ids(row.getString("live_id"), row.getString("shadow_id")))
                .list();
        return pairs.stream()
                .map(ids -> new Decisions.ShadowPair(
                        find(ids.live()).orElseThrow(), find(ids.shadow()).orElseThrow()))
                .toList();
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
