package io.relevo.flow;

import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.sla.Asked;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The targets a case works under, by its ledger.
 *
 * @param ofRequests those still open whose target came from the table, with the target now in force
 */
record TargetsInForce(Map<Metric, Target> ofTheCase, List<Asked> ofRequests) {

    static final Set<Metric> PER_LEVEL = Set.of(Metric.LEVEL_TIME, Metric.LEVEL_TIME_TOTAL);

    /** @param level the present one; targets per level of another don't count */
    static TargetsInForce of(String level, List<LedgerEvent> events) {
        var ofTheCase = new EnumMap<Metric, Target>(Metric.class);
        var asked = new LinkedHashMap<String, Asked>();
        String justAsked = null;
        for (LedgerEvent event : events) {
            String request = event.kind() == Kind.TARGETS ? Targets.requestOf(event.detail()) : null;
            if (event.kind() == Kind.ASKED) {
                Asked question = Asked.parse(event.detail());
                asked.put(question.request(), question);
                justAsked = question.request();
                continue;
            } else if (event.kind() == Kind.SETTLED) {
                asked.remove(event.detail());
            } else if (request != null && request.equals(justAsked)) {
                // Said right behind the question: the agent set the time, and keeps it.
                asked.remove(request);
            } else if (request != null) {
                asked.computeIfPresent(request, (id, old) -> new Asked(id, old.party(), Targets.parse(event.detail())));
            } else if (event.kind() == Kind.TARGETS) {
                Targets.parse(event.detail()).stream()
                        .filter(target -> !PER_LEVEL.contains(target.metric()) || level.equals(event.level()))
                        .forEach(target -> ofTheCase.put(target.metric(), target));
            }
            justAsked = null;
        }
        return new TargetsInForce(ofTheCase, List.copyOf(asked.values()));
    }
}
