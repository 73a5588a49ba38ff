package io.relevo.replay;

import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger.Segment;
import io.relevo.sla.Clock;
import io.relevo.sla.Metric;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts clocks, and holds those that never restart against the ledger's segments: around the clock both are the same. */
class ClockTally {

    /** @param states how many of each metric ended how */
    record Clocks(int read, boolean agree, Map<String, Map<String, Integer>> states) {}

    private final Map<Metric, Map<String, Integer>> states = new EnumMap<>(Metric.class);
    private int read;
    private boolean agree = true;

    void add(ReplayedCase one) {
        List<Segment> segments = one.segments();
        for (Clock clock : one.clocks()) {
            read++;
            states.computeIfAbsent(clock.metric(), metric -> new TreeMap<>())
                    .merge(clock.state().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            agree &= agrees(clock, segments, one);
        }
        Duration awaited = one.clocks().stream()
                .filter(clock -> clock.request() != null)
                .map(Clock::consumed)
                .reduce(Duration.ZERO, Duration::plus);
        agree &= awaited.equals(sum(one, segments, segment -> segment.state() == CaseState.ON_HOLD));
    }

    Clocks result() {
        Map<String, Map<String, Integer>> byCode = new TreeMap<>();
        states.forEach((metric, counts) -> byCode.put(metric.code(), counts));
        return new Clocks(read, agree, byCode);
    }

    private static boolean agrees(Clock clock, List<Segment> segments, ReplayedCase one) {
        return switch (clock.metric()) {
            case LEVEL_TIME_TOTAL ->
                clock.consumed()
                        .equals(sum(
                                one,
                                segments,
                                segment -> isWorked(segment)
                                        && segment.owner().code().equals(clock.level())));
            case CUSTOMER_WAIT ->
                clock.consumed()
                        .equals(sum(
                                one, segments, segment -> isWorked(segment) || segment.state() == CaseState.ON_HOLD));
            default -> true;
        };
    }

    private static Duration sum(ReplayedCase one, List<Segment> segments, Predicate<Segment> counts) {
        return segments.stream()
                .filter(counts)
                .map(segment -> Conservation.within(segment, one.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isWorked(Segment segment) {
        return segment.state() == CaseState.NEW || segment.state() == CaseState.OPEN;
    }
}
