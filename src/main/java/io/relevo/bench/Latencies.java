package io.relevo.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long each step took, every single one. */
class Latencies {

    private final Map<FlowStep, Queue<Long>> nanos = new ConcurrentHashMap<>();

    void time(FlowStep step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        nanos.computeIfAbsent(step, key -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
    }

    void forget() {
        nanos.clear();
    }

    /** In the order of a case's life; a step nobody took is missing. */
    Map<String, BigDecimal> p99Millis() {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        for (FlowStep step : FlowStep.values()) {
            if (nanos.containsKey(step)) {
                all.put(step.code(), p99(nanos.get(step)));
            }
        }
        return all;
    }

    private static BigDecimal p99(Queue<Long> values) {
        return millis(values.stream().mapToLong(Long::longValue).sorted().toArray(), 0.99);
    }

    /** The nearest rank: of 100 values the 99th is that of the share 0.99. Zero of none. */
    static BigDecimal millis(long[] sorted, double share) {
        long nanos = sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }
}
