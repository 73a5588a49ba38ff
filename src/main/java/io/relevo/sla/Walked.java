package io.relevo.sla;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was done for one clock already. */
final class Walked {

    private final Set<String> keys;
    /** Percentage to the instant its last step was walked. */
    private final TreeMap<Integer, Instant> steps = new TreeMap<>();

    Walked(Clock clock, Map<String, Instant> all) {
        keys = all.keySet();
        String prefix = clock.key() + ":";
        all.forEach((key, at) -> {
            String step = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
            if (step.matches("\\d{1,9}(:\\d+)?")) {
                steps.merge(Integer.valueOf(step.split(":")[0]), at, (a, b) -> a.isAfter(b) ? a : b);
            }
        });
    }

    /** Done, or overtaken by a later step: nobody needs to hear of 75 % after the breach. */
    boolean covers(DueStep rung) {
        return keys.contains(rung.key()) || !rung.isBreach() && steps.higherKey(rung.percent()) != null;
    }

    /** When the step before that percentage was walked; null if none was. Recording the breach is no step. */
    Instant before(int percent) {
        return steps.headMap(percent).values().stream().max(Instant::compareTo).orElse(null);
    }
}
