package io.relevo.returns;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided in the shadow, beside what was decided in earnest. */
@Component
class ShadowStore {

    private static final String PAIRS = """
             from returns_decisions shadow join returns_decisions live on live.return_number = shadow.return_number
                and live.line = shadow.line and live.mode = 'LIVE'
            where shadow.mode = 'SHADOW' and shadow.release_id = :release
            """;

    private final JdbcClient jdbc;
    private final DecisionStore decisions;

    ShadowStore(JdbcClient jdbc, DecisionStore decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    List<Decision> notShadowedBy(String release, Instant since, int limit) {
        return jdbc.sql(DecisionRows.SELECT + """
                        where mode = 'LIVE' and decided_at >= :since and not exists (
                            select 1 from returns_decisions other
                            where other.return_number = returns_decisions.return_number
                                and other.line = returns_decisions.line
                                and other.mode = 'SHADOW' and other.release_id = :release)
                        order by decided_at, id fetch first :limit rows only""")
                .param("since", DecisionRows.utc(since))
                .param("release", release)
                .param("limit", limit)
                .query(DecisionRows::decision)
                .list();
    }

    List<Decisions.ShadowFlow> flows(String release) {
        return jdbc.sql("select live.outcome as was, shadow.outcome as would_be, count(*) as many" + PAIRS
                        + "group by live.outcome, shadow.outcome order by many desc, was, would_be")
                .param("release", release)
                .query((row, number) -> new Decisions.ShadowFlow(
                        Outcome.valueOf(row.getString("was")),
                        Outcome.valueOf(row.getString("would_be")),
                        row.getInt("many")))
                .list();
    }

    List<Decisions.ShadowPair> pairs(String release, int limit) {
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
                        decisions.find(ids.live()).orElseThrow(),
                        decisions.find(ids.shadow()).orElseThrow()))
                .toList();
    }
}
