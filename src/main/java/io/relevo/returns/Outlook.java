package io.relevo.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the tables could make of a line before anybody asks for it, whatever its customer's points. Nothing is recorded.
 *
 * @param possible reasons for which it isn't refused in every condition, as the catalogue orders them
 * @param refused the other reasons, each with the code of the refusal in the best condition, the catalogue's first
 */
public record Outlook(List<String> possible, Map<String, String> refused) {

    private static final String REASON = "reason";
    private static final String CONDITION = "condition";

    static Outlook of(Catalogue catalogue, ReturnGraph graph, Facts facts, Collection<String> reasons) {
        List<String> possible = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        for (String reason : reasons) {
            String code = refusal(catalogue, graph, facts.with(REASON, reason));
            if (code == null) {
                possible.add(reason);
            } else {
                refused.put(reason, code);
            }
        }
        return new Outlook(possible, refused);
    }

    /** Null if there is a condition in which it isn't refused. */
    private static String refusal(Catalogue catalogue, ReturnGraph graph, Facts facts) {
        String first = null;
        for (String condition : catalogue.get(CONDITION).values()) {
            String code = refusal(graph, catalogue, facts.with(CONDITION, condition));
            if (code == null) {
                return null;
            }
            first = first == null ? code : first;
        }
        return first;
    }

    private static String refusal(ReturnGraph graph, Catalogue catalogue, Facts facts) {
        if (!catalogue.problems(facts).isEmpty()) {
            return null;
        }
        try {
            List<MatchedRule> matched = graph.ask(facts, 0);
            Map<String, Object> decided = matched.get(matched.size() - 1).outputs();
            boolean denied = Outcome.DENY.name().equals(decided.get(ReturnGraph.OUTCOME));
            return denied ? String.valueOf(decided.get(ReturnGraph.REASON_CODE)) : null;
        } catch (RuntimeException unjudged) {
            // A person would look at it.
            return null;
        }
    }
}
