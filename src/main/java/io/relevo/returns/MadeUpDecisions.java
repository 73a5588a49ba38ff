package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decisions nobody made, for measuring: complete facts of every kind, judged by a release. */
public final class MadeUpDecisions {

    private static final int BATCH = 1_000;

    /** One each millisecond, the last of them long settled. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    /** Bits of an id behind its milliseconds. */
    private static final int TSID_MILLIS = 22;

    private static final String INSERT = """
            insert into returns_decisions (id, return_number, line, release_id, mode, facts, verdict, outcome, score,
                decided_at, duration_micros)
            values (?, ?, 1, ?, 'LIVE', ?, ?, ?, ?, ?, 0)""";

    private final Judge judge;
    private final RandomFacts random;

    public MadeUpDecisions(Judge judge, long seed) {
        this.judge = judge;
        this.random = new RandomFacts(judge.bits(), seed);
    }

    public History inMemory(int decisions) {
        var history = new History();
        for (int i = 0; i < decisions; i++) {
            Facts facts = random.next();
            history.add("M" + i, judge.release().id(), facts, judge.bits().judge(facts).outcome);
        }
        return history;
    }

    /** @param progress told how many are stored */
    public void store(DataSource database, int decisions, IntConsumer progress) {
        var jdbc = new JdbcTemplate(database);
        Instant first = Instant.now().minus(LONG_AGO).minusMillis(decisions);
        for (int stored = 0; stored < decisions; stored += BATCH) {
            List<Object[]> batch = new ArrayList<>(BATCH);
            for (int i = stored; i < Math.min(decisions, stored + BATCH); i++) {
                batch.add(row(i, first.plusMillis(i)));
            }
            jdbc.batchUpdate(INSERT, batch);
            progress.accept(stored + batch.size());
        }
    }

    private Object[] row(int number, Instant at) {
        Facts facts = random.next();
        Answer answer = judge.bits().judge(facts);
        return new Object[] {
            TSID.from(at.toEpochMilli() - TSID.TSID_EPOCH << TSID_MILLIS).toString(),
            "M-" + number,
            judge.release().id(),
            facts.json(),
            VerdictJson.write(verdict(answer)),
            answer.outcome.name(),
            answer.score,
            Timestamp.from(at)
        };
    }

    private Verdict verdict(Answer answer) {
        List<PointsRow> points = judge.points().rows();
        List<Hit> hits = judge.bits().points().rows(answer.hits).stream()
                .map(id -> points.stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(row -> new Hit(row.id(), row.reason(), row.points()))
                .toList();
        List<MatchedRule> matched = new ArrayList<>();
        for (int t = 0; t < answer.rows.length; t++) {
            if (answer.rows[t] != TableBits.NONE) {
                GraphTable table = judge.bits().tables().get(t).table();
                GraphTable.Row row = table.rows().get(answer.rows[t]);
                matched.add(new MatchedRule(table.id(), row.id(), row.outputs()));
            }
        }
        return new Verdict(answer.outcome, List.of("MADE_UP"), answer.score, hits, matched, List.of(), null, 0);
    }
}
