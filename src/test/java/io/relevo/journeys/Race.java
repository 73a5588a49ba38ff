package io.relevo.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several threads set out at the same instant and tells how each came in. */
final class Race implements AutoCloseable {

    /** {@code -Drelevo.races=500} for a long look. */
    static final int ROUNDS = Integer.getInteger("relevo.races", 30);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param failure what it threw, or null */
    record Finish(Object result, Throwable failure) {

        boolean won() {
            return failure == null;
        }
    }

    interface Runner {

        void run() throws Exception;
    }

    List<Finish> run(Runner... runners) throws Exception {
        List<Callable<Object>> calls = new ArrayList<>();
        for (Runner runner : runners) {
            calls.add(() -> {
                runner.run();
                return null;
            });
        }
        return call(calls);
    }

    /** In the order of the runners. */
    List<Finish> call(List<? extends Callable<?>> runners) throws Exception {
        var start = new CyclicBarrier(runners.size());
        List<Future<?>> running = new ArrayList<>();
        for (Callable<?> runner : runners) {
            running.add(threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return runner.call();
            }));
        }
        List<Finish> finishes = new ArrayList<>();
        for (Future<?> one : running) {
            finishes.add(finish(one));
        }
        return finishes;
    }

    private static Finish finish(Future<?> running) throws Exception {
        try {
            return new Finish(running.get(60, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Finish(null, failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
