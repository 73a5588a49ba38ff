package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import java.time.Instant;

/**
 * A target that was passed.
 *
 * @param place the level or party the clock is about, or null
 * @param whose who had the case then, or the party that was asked
 * @param agent who had it in hand, or null
 * @param byRetarget a new target was used up already; otherwise time passed
 * @param runsOn the clock still runs
 */
record Breach(
        CaseNumber number,
        String metric,
        String place,
        String whose,
        String agent,
        Instant at,
        boolean byRetarget,
        long targetMillis,
        boolean runsOn) {

    public String cause() {
        return byRetarget ? "retarget" : "time";
    }
}
