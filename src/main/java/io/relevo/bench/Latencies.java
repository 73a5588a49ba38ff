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

    /** The nearest rank: of 100 values the 99th. */
    private static BigDecimal p99(Queue<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        int rank = (int) Math.ceil(0.99 * sorted.length);
        return BigDecimal.valueOf(sorted[rank - 1], 6).setScale(1, RoundingMode.HALF_UP);
    }
}
