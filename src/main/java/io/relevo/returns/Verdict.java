package io.relevo.returns;

import java.util.List;

/**
 * What was decided about one line, and everything that explains it.
 *
 * @param reasons codes, the deciding one first; those of {@link Judge} begin with {@code FACT_} or {@code DECISION_}
 * @param score sum of the hits' points
 * @param matched the row that decided in each table of the graph, in the order they were asked
 * @param problems facts that kept it from being judged; empty otherwise
 * @param failure what went wrong, for a person to read, or null
 */
public record Verdict(
        Outcome outcome,
        List<String> reasons,
        int score,
        List<Hit> hits,
        List<MatchedRule> matched,
        List<FactProblem> problems,
        String failure,
        long durationMicros) {

    public Verdict {
        reasons = List.copyOf(reasons);
        hits = List.copyOf(hits);
        matched = List.copyOf(matched);
        problems = List.copyOf(problems);
    }
}
