package io.relevo.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What changes and looks at clocks cost, by what the thread that did them sent. */
class LedgerTally {

    private record Cost(LongAdder times, LongAdder events, LongAdder statements) {

        Cost() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }
    }

    private final LongSupplier sentByThisThread;
    private final Map<String, Cost> changes = new ConcurrentHashMap<>();
    private final LongAdder looks = new LongAdder();
    private final LongAdder clocks = new LongAdder();
    private final LongAdder statementsOfLooks = new LongAdder();
    private final LongAdder nanosOfLooks = new LongAdder();

    LedgerTally(LongSupplier sentByThisThread) {
        this.sentByThisThread = sentByThisThread;
    }

    /** @param events how many the change writes */
    <T> T event(String change, int events, Supplier<T> work) {
        long before = sentByThisThread.getAsLong();
        T result = work.get();
        Cost cost = changes.computeIfAbsent(change, name -> new Cost());
        cost.statements.add(sentByThisThread.getAsLong() - before);
        cost.events.add(events);
        cost.times.increment();
        return result;
    }

    /** @param work says how many clocks it read */
    void look(IntSupplier work) {
        long before = sentByThisThread.getAsLong();
        long start = System.nanoTime();
        clocks.add(work.getAsInt());
        nanosOfLooks.add(System.nanoTime() - start);
        statementsOfLooks.add(sentByThisThread.getAsLong() - before);
        looks.increment();
    }

    void forget() {
        changes.clear();
        looks.reset();
        clocks.reset();
        statementsOfLooks.reset();
        nanosOfLooks.reset();
    }

    long events() {
        return changes.values().stream().mapToLong(cost -> cost.events.sum()).sum();
    }

    BigDecimal statementsPerEvent() {
        long statements = changes.values().stream()
                .mapToLong(cost -> cost.statements.sum())
                .sum();
        return ratio(statements, events());
    }

    Map<String, BigDecimal> statementsPerChange() {
        Map<String, BigDecimal> all = new TreeMap<>();
        changes.forEach((change, cost) -> all.put(change, ratio(cost.statements.sum(), cost.times.sum())));
        return all;
    }

    LedgerReport.Looks looks() {
        return new LedgerReport.Looks(
                looks.sum(),
                ratio(clocks.sum(), looks.sum()),
                ratio(statementsOfLooks.sum(), looks.sum()),
                ratio(nanosOfLooks.sum() / 1_000, looks.sum()));
    }

    private static BigDecimal ratio(long of, long to) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(Math.max(1, to)), 2, RoundingMode.HALF_UP);
    }
}
