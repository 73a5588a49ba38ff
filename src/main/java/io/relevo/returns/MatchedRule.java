package io.relevo.returns;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of the graph that decided.
 *
 * @param table the decision's id, such as {@code legal-floor}
 * @param row the rule's id in the DMN file
 * @param outputs by column name; texts, numbers, true or false
 */
public record MatchedRule(String table, String row, Map<String, Object> outputs) {

    public MatchedRule {
        var typed = new TreeMap<String, Object>();
        outputs.forEach((name, content) ->
                typed.put(name, content instanceof Number number ? Numbers.canonical(number) : content));
        outputs = Collections.unmodifiableMap(typed);
    }
}
