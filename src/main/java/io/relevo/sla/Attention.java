package io.relevo.sla;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What the ladder has to know of those its steps are for.
 *
 * @param reachable from a step and the instant it is due to the instant, not earlier, before which it may not be taken
 * @param actedSince whether the step's recipient did something on the case after that instant, so that the step is not
 *     needed any more
 */
public record Attention(
        BiFunction<LadderStep, Instant, Instant> reachable, BiPredicate<LadderStep, Instant> actedSince) {

    /** Reachable around the clock and never heard of. */
    public static final Attention ANY_TIME = new Attention((step, dueAt) -> dueAt, (step, armedAt) -> false);
}
