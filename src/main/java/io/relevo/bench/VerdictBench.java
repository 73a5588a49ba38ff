package io.relevo.bench;

import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import io.relevo.commands.ProgressLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Round after round: fresh orders are told to the server, then the clients ask to return each line of them, and wait. */
class VerdictBench {

    private static final int LINES_EACH = 40;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);

    private final VerdictShop shop;
    private final int clients;
    private final Duration length;
    private final ProgressLine progress = new ProgressLine();

    VerdictBench(VerdictShop shop, int clients, Duration length) {
        this.shop = shop;
        this.clients = clients;
        this.length = length;
    }

    /** @throws CommandFailed if the server can't be told about orders */
    VerdictFigures run() {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            Duration half = length.dividedBy(2);
            drive(threads, half.compareTo(LONGEST_WARM_UP) > 0 ? LONGEST_WARM_UP : half, "verdict.warming-up");
            VerdictTally tally = drive(threads, length, "verdict.measuring");
            progress.end();
            return tally.figures(clients);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandTexts.get("verdict.stopped"), stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private VerdictTally drive(ExecutorService threads, Duration length, String saying) throws InterruptedException {
        var tally = new VerdictTally();
        while (tally.spent() < length.toNanos()) {
            List<VerdictShop.Bought> sold = Collections.synchronizedList(new ArrayList<>());
            atOnce(threads, () -> {
                for (int lines = 0; lines < LINES_EACH; lines += VerdictShop.LINES) {
                    sold.addAll(shop.sell());
                }
            });
            // A customer doesn't ask twice at the same instant; the second would wait for the order's lock.
            Collections.shuffle(sold);
            Queue<VerdictShop.Bought> stock = new ConcurrentLinkedQueue<>(sold);
            long start = System.nanoTime();
            atOnce(threads, () -> {
                for (var bought = stock.poll(); bought != null; bought = stock.poll()) {
                    shop.ask(bought, tally);
                }
            });
            tally.spent(System.nanoTime() - start);
            progress.show(saying, tally.verdicts());
        }
        return tally;
    }

    private void atOnce(ExecutorService threads, Runnable work) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(threads.submit(work));
        }
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof CommandFailed known
                        ? known
                        : new IllegalStateException(failed.getCause());
            }
        }
    }
}
