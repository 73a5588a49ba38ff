package io.relevo.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What would have become of every recorded decision under a candidate. */
public final class Backtest {

    private static final int STEP = 8_192;

    private final Judge released;
    private final Judge candidate;
    private final int threads;

    /** Told now and then, by any of the threads. */
    @FunctionalInterface
    public interface Progress {

        /** @return false to stop */
        boolean at(int done, int all);
    }

    public Backtest(Judge released, Judge candidate) {
        this(released, candidate, Runtime.getRuntime().availableProcessors());
    }

    Backtest(Judge released, Judge candidate, int threads) {
        this.released = released;
        this.candidate = candidate;
        this.threads = threads;
    }

    /** @throws CancellationException if the progress said to stop */
    public BacktestReport run(History history, Progress progress) {
        long start = System.nanoTime();
        ReplayFrame frame = ReplayFrame.of(history, released, candidate);
        ReplayTally tally = replay(frame, progress);
        BacktestReport.SpotCheck check = SpotCheck.of(history, frame.candidate(), candidate);
        return report(frame, tally, check, seconds(start));
    }

    private ReplayTally replay(ReplayFrame frame, Progress progress) {
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var stopped = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ReplayTally>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(workers.submit(() -> part(frame, next, done, stopped, progress)));
            }
            var all = new ReplayTally(frame);
            for (Future<ReplayTally> part : parts) {
                all.add(part.get());
            }
            if (stopped.get()) {
                throw new CancellationException("The backtest was stopped");
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The backtest was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            stopped.set(true);
            workers.shutdown();
        }
    }

    private static ReplayTally part(
            ReplayFrame frame, AtomicInteger next, AtomicInteger done, AtomicBoolean stopped, Progress progress) {
        var tally = new ReplayTally(frame);
        int all = frame.history().size();
        for (int from = next.getAndAdd(STEP); from < all && !stopped.get(); from = next.getAndAdd(STEP)) {
            int to = Math.min(all, from + STEP);
            for (int index = from; index < to; index++) {
                tally.add(index);
            }
            if (!progress.at(done.addAndGet(to - from), all)) {
                stopped.set(true);
            }
        }
        return tally;
    }

    private BacktestReport report(
            ReplayFrame frame, ReplayTally tally, BacktestReport.SpotCheck check, BigDecimal seconds) {
        History history = frame.history();
        return new BacktestReport(
                candidate.release().id(),
                released.release().id(),
                history.size(),
                comparison(tally.fromRecorded, tally.goodRefusedRecorded, history),
                comparison(tally.fromReleased, tally.goodRefusedReleased, history),
                comparison(tally.fromReleasedHere, tally.goodRefusedHere, history),
                tally.floorBroken.read(history::id),
                tally.floorLost.read(history::id),
                reproduced(tally, history),
                Map.copyOf(tally.missing),
                rows(frame, tally),
                cells(frame, tally),
                check,
                seconds);
    }

    private static BacktestReport.Comparison comparison(Tally[][] flows, Tally goodRefused, History history) {
        List<BacktestReport.Flow> found = new ArrayList<>();
        var atRisk = new Tally();
        var held = new Tally();
        for (Outcome from : Outcome.values()) {
            for (Outcome to : Outcome.values()) {
                Tally flow = flows[from.ordinal()][to.ordinal()];
                if (!flow.isEmpty()) {
                    found.add(new BacktestReport.Flow(from, to, flow.read(history::id)));
                }
                if (to.compareTo(from) < 0) {
                    atRisk.add(flow);
                } else if (to.compareTo(from) > 0) {
                    held.add(flow);
                }
            }
        }
        return new BacktestReport.Comparison(
                found, atRisk.read(history::id), held.read(history::id), goodRefused.read(history::id));
    }

    private static BacktestReport.Reproduced reproduced(ReplayTally tally, History history) {
        BacktestReport.Some own = tally.own.read(history::id);
        BacktestReport.Some different = tally.ownDifferent.read(history::id);
        BigDecimal share = own.decisions() == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(own.decisions() - different.decisions())
                        .divide(BigDecimal.valueOf(own.decisions()), 6, RoundingMode.FLOOR);
        return new BacktestReport.Reproduced(own.decisions(), share, different, Map.copyOf(tally.ownMissing));
    }

    private static List<BacktestReport.RowChange> rows(ReplayFrame frame, ReplayTally tally) {
        return IntStream.range(0, frame.rows().size())
                .mapToObj(row -> new BacktestReport.RowChange(
                        frame.rows().get(row).table(),
                        frame.rows().get(row).row(),
                        tally.rows.get(row).before,
                        tally.rows.get(row).after,
                        tally.rows.get(row).changed.read(frame.history()::id)))
                .sorted(Comparator.comparing(row -> -row.outcomesChanged().decisions()))
                .toList();
    }

    private static List<BacktestReport.CellChange> cells(ReplayFrame frame, ReplayTally tally) {
        return IntStream.range(0, frame.cells().size())
                .mapToObj(i -> {
                    ChangedCell cell = frame.cells().get(i);
                    return new BacktestReport.CellChange(
                            cell.table(),
                            cell.row(),
                            cell.column(),
                            cell.before(),
                            cell.after(),
                            tally.cells.get(i).answers.read(frame.history()::id),
                            tally.cells.get(i).outcomes.read(frame.history()::id));
                })
                .toList();
    }

    private static BigDecimal seconds(long start) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), 3);
    }
}
