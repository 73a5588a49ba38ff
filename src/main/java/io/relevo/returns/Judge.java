package io.relevo.returns;

import static io.relevo.returns.Outcome.MANUAL_REVIEW;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A release, ready to judge; any number of threads may ask at once. Compiling takes a second or more, so keep it; closing
 * frees it. What can't be judged goes to a person: nothing is approved or refused by default.
 */
public final class Judge implements AutoCloseable {

    public static final String FACT_MISSING = "FACT_MISSING";
    public static final String FACT_INVALID = "FACT_INVALID";
    public static final String NO_ROW = "DECISION_NO_ROW";
    public static final String UNAVAILABLE = "DECISION_UNAVAILABLE";

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final Release release;
    private final Catalogue catalogue;
    private final PointsTable table;
    private final ReturnGraph graph;
    private final PointsRules points;
    private ReleaseBits bits;

    private Judge(Release release, ReleaseTables tables) {
        this.release = release;
        this.catalogue = tables.catalogue();
        this.table = tables.points();
        this.graph = tables.graph();
        this.points = PointsRules.compile(table);
    }

    /** @throws UnusableRelease with everything that is wrong in any of its tables */
    public static Judge of(Release release) {
        return new Judge(release, ReleaseTables.read(release));
    }

    public Release release() {
        return release;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public PointsTable points() {
        return table;
    }

    /** For replaying many cases; made when it is asked for. */
    synchronized ReleaseBits bits() {
        if (bits == null) {
            bits = new ReleaseBits(catalogue, table, graph);
        }
        return bits;
    }

    public Verdict judge(Facts facts) {
        long start = System.nanoTime();
        List<FactProblem> problems = catalogue.problems(facts);
        if (!problems.isEmpty()) {
            return new Verdict(
                    MANUAL_REVIEW, reasons(problems), 0, List.of(), List.of(), problems, null, micros(start));
        }
        List<Hit> hits = List.of();
        List<MatchedRule> matched = List.of();
        try {
            hits = points.hits(facts);
            int score = hits.stream().mapToInt(Hit::points).sum();
            matched = graph.ask(facts, score);
            MatchedRule last = matched.get(matched.size() - 1);
            return new Verdict(
                    Outcome.valueOf((String) last.outputs().get(ReturnGraph.OUTCOME)),
                    List.of((String) last.outputs().get(ReturnGraph.REASON_CODE)),
                    score,
                    hits,
                    matched,
                    List.of(),
                    null,
                    micros(start));
        } catch (ReturnGraph.NoRow silent) {
            return unjudged(NO_ROW, hits, silent.matched(), silent, start);
        } catch (RuntimeException e) {
            LOG.warn("Release {} could not judge a return, which goes to a person", release.id(), e);
            return unjudged(UNAVAILABLE, hits, matched, e, start);
        }
    }

    /** For every reason there is. */
    public Outlook outlook(Facts facts) {
        return outlook(facts, catalogue.get("reason").values());
    }

    /** Takes tens of microseconds for each of the reasons, and for each condition in which it is refused. */
    public Outlook outlook(Facts facts, Collection<String> reasons) {
        return Outlook.of(catalogue, graph, facts, reasons);
    }

    private static Verdict unjudged(
            String reason, List<Hit> hits, List<MatchedRule> matched, RuntimeException why, long start) {
        return new Verdict(
                MANUAL_REVIEW,
                List.of(reason),
                hits.stream().mapToInt(Hit::points).sum(),
                hits,
                matched,
                List.of(),
                why.getClass().getSimpleName() + ": " + why.getMessage(),
                micros(start));
    }

    private static List<String> reasons(List<FactProblem> problems) {
        return problems.stream()
                .map(problem -> problem.kind() == FactProblem.Kind.MISSING ? FACT_MISSING : FACT_INVALID)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static long micros(long start) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    @Override
    public void close() {
        points.close();
    }
}
