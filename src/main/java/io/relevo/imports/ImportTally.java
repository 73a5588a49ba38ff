package io.relevo.imports;

import io.relevo.returns.FactProblem;
import io.relevo.returns.PastDecision;
import java.util.Map;
import java.util.TreeMap;

/** What an import came to so far. */
class ImportTally {

    final Map<String, Integer> byOutcome = new TreeMap<>();
    final Map<String, Integer> byReason = new TreeMap<>();
    final Map<String, Integer> missing = new TreeMap<>();
    final Map<String, Integer> invalid = new TreeMap<>();
    final Map<String, Integer> assumed = new TreeMap<>();
    int recorded;
    int alreadyOnRecord;

    void alreadyOnRecord(int lines) {
        alreadyOnRecord += lines;
    }

    void add(PastDecision decision) {
        recorded++;
        count(byOutcome, decision.verdict().outcome().name());
        decision.verdict().reasons().forEach(reason -> count(byReason, reason));
        decision.assumed().forEach(fact -> count(assumed, fact));
        decision.verdict().problems().stream()
                .map(problem -> Map.entry(problem.kind() == FactProblem.Kind.MISSING, place(problem)))
                .distinct()
                .forEach(problem -> count(problem.getKey() ? missing : invalid, problem.getValue()));
    }

    /** {@code orderLines[3].category} is {@code orderLines.category}. */
    private static String place(FactProblem problem) {
        return problem.fact().replaceAll("\\[\\d+]", "");
    }

    private static void count(Map<String, Integer> counts, String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
