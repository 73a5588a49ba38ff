package io.relevo.returns;

import java.sql.Types;
import java.time.Instant;
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
                .addValue("decidedAt", DecisionRows.utc(decision.decidedAt()))
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
                        .param("at", DecisionRows.utc(override.at()))
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
        return jdbc.sql(DecisionRows.SELECT + "where id = :id")
                .param("id", id)
                .query(DecisionRows::decision)
                .optional();
    }

    /** In the order of the ids. */
    List<Decision> all(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Decision> found = new HashMap<>();
        jdbc.sql(DecisionRows.SELECT + "where id in (:ids)")
                .param("ids", ids)
                .query(DecisionRows::decision)
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
        return jdbc.sql(DecisionRows.SELECT + "where return_number = :returnNumber order by decided_at, id")
                .param("returnNumber", returnNumber)
                .query(DecisionRows::decision)
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
        return jdbc.sql(DecisionRows.SELECT + """
                        where mode <> 'SHADOW' and decided_at >= :from and decided_at < :to and outcome in (:outcomes)
                        order by decided_at desc, id desc offset :skip rows fetch next :limit rows only""")
                .param("skip", skip)
                .param("from", DecisionRows.utc(from))
                .param("to", DecisionRows.utc(to))
                .param(
                        "outcomes",
                        Stream.of(Outcome.values())
                                .filter(any -> outcome == null || any == outcome)
                                .map(Outcome::name)
                                .toList())
                .param("limit", limit)
                .query(DecisionRows::decision)
                .list();
    }
}
