package io.relevo.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes after a step: another, now or when something arrives, or nothing. */
record Then(CompletableFuture<Supplier<Then>> step) {

    static final Then DONE = new Then(null);

    static Then next(Supplier<Then> step) {
        return new Then(CompletableFuture.completedFuture(step));
    }

    static <T> Then after(CompletableFuture<T> arrival, Function<T, Then> step) {
        return new Then(arrival.thenApply(arrived -> () -> step.apply(arrived)));
    }
}
