package io.relevo.flow;

import io.relevo.cases.SupportCase;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call promised for a time: until it is made that time is the target, whatever the table says, and the ladder climbs
 * towards it. Real time, not working time: the customer was told an hour, not a number of open hours.
 */
final class PromisedCall {

    private static final String REAL_TIME = "always";
    private static final Set<Metric> PROMISED = Set.of(Metric.FIRST_REPLY, Metric.LEVEL_TIME, Metric.LEVEL_TIME_TOTAL);

    private PromisedCall() {}

    /** The targets as they are, if no call is still to be made. */
    static List<Target> instead(List<Target> targets, SupportCase cover, Instant now) {
        boolean open = cover.callBackAt() != null
                && cover.callBackAt().isAfter(now)
                && cover.firstReplyAt() == null
                && cover.reopenCount() == 0;
        if (!open) {
            return targets;
        }
        Stream<Target> promised = Stream.of(
                until(Metric.FIRST_REPLY, cover.openedAt(), cover),
                until(Metric.LEVEL_TIME, now, cover),
                until(Metric.LEVEL_TIME_TOTAL, cover.openedAt(), cover));
        return Stream.concat(promised, targets.stream().filter(target -> !PROMISED.contains(target.metric())))
                .toList();
    }

    private static Target until(Metric metric, Instant from, SupportCase cover) {
        return new Target(metric, Duration.between(from, cover.callBackAt()), REAL_TIME);
    }
}
