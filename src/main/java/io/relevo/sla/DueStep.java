package io.relevo.sla;

import java.time.Instant;

/**
 * What is to be done for a clock now: one step of the ladder, or recording its breach.
 *
 * @param percent where it stands; 100 for the breach
 * @param number counts the steps of this percentage in the table's order from 1; 0 for the breach
 * @param step null for the breach
 * @param dueAt since when
 * @param skipped its recipient acted after it was armed: put it on record as skipped and do nothing
 */
public record DueStep(Clock clock, int percent, int number, LadderStep step, Instant dueAt, boolean skipped) {

    static DueStep breach(Clock clock, Instant dueAt) {
        return new DueStep(clock, Ladder.BREACH, 0, null, dueAt, false);
    }

    /**
     * What to remember so that it is not done again: of the breach {@link Clock#key()}, of a percentage's first step
     * {@code metric:level:visit:percent}, of its second {@code metric:level:visit:percent:2}.
     */
    public String key() {
        if (isBreach()) {
            return clock.key();
        }
        String first = clock.key() + ":" + percent;
        return number == 1 ? first : first + ":" + number;
    }

    /** The clock has passed its target: record that, whoever is told of it. */
    public boolean isBreach() {
        return step == null;
    }
}
