package io.relevo.flow;

import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of {@code deadline-targets} as the targets of a case at a level. */
final class LevelTargets {

    private static final Map<String, Metric> METRICS = new LinkedHashMap<>();

    static {
        METRICS.put("firstReplyMinutes", Metric.FIRST_REPLY);
        METRICS.put("nextReplyMinutes", Metric.NEXT_REPLY);
        METRICS.put("levelMinutes", Metric.LEVEL_TIME);
        METRICS.put("levelTotalMinutes", Metric.LEVEL_TIME_TOTAL);
        METRICS.put("customerWaitMinutes", Metric.CUSTOMER_WAIT);
        METRICS.put("resolutionMinutes", Metric.RESOLUTION);
    }

    private LevelTargets() {}

    /** @throws IllegalArgumentException for a length that makes no sense */
    static List<Target> of(DecidedRow row) {
        return METRICS.entrySet().stream()
                .filter(output -> row.minutes(output.getKey()) != null)
                .map(output -> new Target(output.getValue(), row.minutes(output.getKey()), row.text("calendar")))
                .toList();
    }
}
