package io.relevo.flow;

import io.relevo.cases.SupportCase;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one version of {@code deadline-targets} says for a case. Cases with the same facts are judged once. */
final class TargetPolicy {

    private static final Set<Metric> OF_A_CALL = Set.of(Metric.FIRST_REPLY, Metric.LEVEL_TIME);

    private final OffTheRecord.Judge table;
    private final Map<Map<String, Object>, List<Target>> judged = new HashMap<>();
    private final Map<Map<String, Object>, Optional<Duration>> asked = new HashMap<>();

    TargetPolicy(OffTheRecord.Judge table) {
        this.table = table;
    }

    /** The targets at its present level, but for those of a call that is still to be made: they were promised. */
    List<Target> of(SupportCase cover) {
        List<Target> targets = judged.computeIfAbsent(facts(cover), this::judge);
        boolean promised = cover.callBackAt() != null && cover.firstReplyAt() == null && cover.reopenCount() == 0;
        return promised
                ? targets.stream()
                        .filter(target -> !OF_A_CALL.contains(target.metric()))
                        .toList()
                : targets;
    }

    /** How long a party has; empty where no row says. */
    Optional<Duration> request(SupportCase cover, String party) {
        Map<String, Object> facts = facts(cover);
        facts.put("level", null);
        facts.put("party", party);
        return asked.computeIfAbsent(facts, this::judgeRequest);
    }

    private Optional<Duration> judgeRequest(Map<String, Object> facts) {
        return table.rows(facts).stream().findFirst().map(row -> row.minutes("requestMinutes"));
    }

    private List<Target> judge(Map<String, Object> facts) {
        return table.rows(facts).stream().findFirst().map(LevelTargets::of).orElse(List.of());
    }

    private static Map<String, Object> facts(SupportCase cover) {
        var facts = new HashMap<String, Object>();
        facts.put("channel", cover.channel().code());
        facts.put("reason", cover.reason());
        facts.put("priority", cover.priority());
        facts.put("segment", cover.segment());
        facts.put("level", cover.level());
        facts.put("party", null);
        return facts;
    }
}
