package io.relevo.sla;

import java.time.Instant;
import java.util.List;

/**
 * What is to be done for a clock now.
 *
 * @param steps all that stand at this percentage; empty where only the breach is to be recorded
 * @param dueAt since when
 */
public record DueStep(Clock clock, int percent, List<LadderStep> steps, Instant dueAt) {

    /** {@code metric:level:visit:percent}: what to remember so that it is not done again. */
    public String key() {
        return clock.key() + ":" + percent;
    }

    /** The clock has passed its target: record the breach, under {@link Clock#key()}, too. */
    public boolean isBreach() {
        return percent == Ladder.BREACH;
    }
}
