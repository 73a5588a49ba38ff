package io.relevo.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every answer that came, from any thread. */
class VerdictTally {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> errors = new ConcurrentSkipListMap<>();
    private long spent;

    void verdict(String outcome, long took) {
        nanos.add(took);
        outcomes.merge(outcome, 1, Integer::sum);
    }

    void error(String what) {
        errors.merge(what, 1, Integer::sum);
    }

    void spent(long round) {
        spent += round;
    }

    long spent() {
        return spent;
    }

    int verdicts() {
        return nanos.size();
    }

    VerdictFigures figures(int clients) {
        BigDecimal seconds = BigDecimal.valueOf(spent, 9);
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new VerdictFigures(
                BigDecimal.valueOf(sorted.length).divide(seconds, 1, RoundingMode.HALF_UP),
                Latencies.millis(sorted, 0.5),
                Latencies.millis(sorted, 0.99),
                Latencies.millis(sorted, 1),
                sorted.length,
                seconds.setScale(1, RoundingMode.HALF_UP),
                clients,
                outcomes,
                errors);
    }
}
