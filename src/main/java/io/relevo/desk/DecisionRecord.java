package io.relevo.desk;

import io.relevo.returns.Decision;
import io.relevo.returns.FactProblem;
import io.relevo.returns.Facts;
import io.relevo.returns.Hit;
import io.relevo.returns.MatchedRule;
import io.relevo.returns.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is on record about one decision. */
record DecisionRecord(
        String id,
        String returnNumber,
        int line,
        String release,
        Decision.Mode mode,
        Outcome outcome,
        List<String> reasons,
        int score,
        Map<String, Object> facts,
        List<Hit> hits,
        List<MatchedRule> matchedRules,
        List<FactProblem> problems,
        String failure,
        Instant decidedAt,
        double durationMillis,
        Decision.Override override,
        Set<String> assumed) {

    private static final double MICROS = 1_000.0;

    static DecisionRecord of(Decision decision) {
        var verdict = decision.verdict();
        return new DecisionRecord(
                decision.id(),
                decision.returnNumber(),
                decision.line(),
                decision.release(),
                decision.mode(),
                verdict.outcome(),
                verdict.reasons(),
                verdict.score(),
                facts(decision.facts()),
                verdict.hits(),
                verdict.matched(),
                verdict.problems(),
                verdict.failure(),
                decision.decidedAt(),
                verdict.durationMicros() / MICROS,
                decision.override(),
                decision.assumed());
    }

    private static Map<String, Object> facts(Facts facts) {
        var all = new LinkedHashMap<String, Object>(facts.single());
        all.put("pastReturns", facts.pastReturns());
        all.put("orderLines", facts.orderLines());
        all.put("linkedAccounts", facts.linkedAccounts());
        return all;
    }
}
