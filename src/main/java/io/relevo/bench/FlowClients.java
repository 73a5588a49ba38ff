package io.relevo.bench;

import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Threads that take steps of many cases at once, as agents and customers do. */
class FlowClients implements AutoCloseable {

    /** Each client has as many cases under way; a case that waits for a mail holds nobody up. */
    private static final int CASES_EACH = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int places;
    private final Semaphore free;
    private final ExecutorService threads;
    private final LongFunction<FlowCase> cases;
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private long next;

    FlowClients(int clients, LongFunction<FlowCase> cases) {
        this.places = clients * CASES_EACH;
        this.free = new Semaphore(places);
        this.threads = Executors.newFixedThreadPool(clients);
        this.cases = cases;
    }

    /**
     * Begins cases for so long, then waits until all are closed.
     *
     * @return how many were closed
     * @throws CommandFailed with the first case's reason if one could not go on
     */
    int drive(Duration length, Runnable eachSecond) throws InterruptedException {
        closed.set(0);
        long end = System.nanoTime() + length.toNanos();
        long tick = System.nanoTime();
        while (System.nanoTime() < end && failure.get() == null) {
            if (free.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                FlowCase begun = cases.apply(next++);
                take(begun::begin);
            }
            if (System.nanoTime() - tick > TimeUnit.SECONDS.toNanos(1)) {
                tick = System.nanoTime();
                eachSecond.run();
            }
        }
        if (failure.get() == null && !free.tryAcquire(places, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            failure.compareAndSet(
                    null, new IllegalStateException(places - free.availablePermits() + " cases did not go on"));
        } else {
            free.release(places);
        }
        if (failure.get() != null) {
            throw new CommandFailed(CommandTexts.get("flow.stuck", failure.get()), failure.get());
        }
        return closed.get();
    }

    int closed() {
        return closed.get();
    }

    private void take(Supplier<Then> step) {
        threads.execute(() -> {
            try {
                Then then = step.get();
                if (then == Then.DONE) {
                    closed.incrementAndGet();
                    free.release();
                } else {
                    then.step().thenAccept(this::take);
                }
            } catch (RuntimeException | Error broken) {
                failure.compareAndSet(null, broken);
                free.release();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
