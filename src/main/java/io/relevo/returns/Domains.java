package io.relevo.returns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every variable of a release can be. */
class Domains {

    private final Map<String, Domain> domains = new HashMap<>();

    /** What a table answers varies together: not every pair of its outputs exists. */
    private final Map<String, GraphTable> answeredBy = new HashMap<>();

    Domains(ReleaseBits release) {
        release.catalogue().facts().forEach(fact -> domains.put(fact.name(), Domain.of(fact)));
        for (TableBits bits : release.tables()) {
            GraphTable table = bits.table();
            table.outputNames().forEach(name -> {
                domains.put(name, Domain.answers(table.answers(name)));
                answeredBy.put(name, table);
            });
        }
        domains.put(ReturnGraph.RISK_SCORE, Domain.score(release.points()));
    }

    Domain of(String variable) {
        return domains.get(variable);
    }

    /** What varies together has one name: the variable's, or that of the table that answers it. */
    String group(String variable) {
        GraphTable table = answeredBy.get(variable);
        return table == null ? variable : "/" + table.id();
    }

    /** The yes-or-no fact that keeps a group from missing, or null. */
    String flag(String group) {
        return domains.containsKey(group) ? domains.get(group).flag() : null;
    }

    /** One of each kind that such literals can tell apart. */
    List<Map<String, Object>> samples(String group, Collection<?> literals) {
        List<Map<String, Object>> samples = new ArrayList<>();
        if (domains.containsKey(group)) {
            domains.get(group)
                    .samples(literals)
                    .forEach(content -> samples.add(Collections.singletonMap(group, content)));
        } else {
            answeredBy.values().stream()
                    .filter(table -> group.equals("/" + table.id()))
                    .findFirst()
                    .ifPresent(table -> table.rows().stream()
                            .map(row -> new LinkedHashMap<>(row.outputs()))
                            .distinct()
                            .forEach(samples::add));
        }
        return samples;
    }
}
