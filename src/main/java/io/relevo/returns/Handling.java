package io.relevo.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of some decisions (semantics.md §8).
 *
 * @param untouched decided by the tables, and no person decided otherwise
 * @param held sent to a person
 * @param reviewed those of them a person has decided
 * @param approvedAfterHold those the person approved: the customer waited for nothing
 * @param changed decided by the tables, and otherwise by a person later
 */
public record Handling(int decisions, int untouched, int held, int reviewed, int approvedAfterHold, int changed) {

    static final Handling NONE = new Handling(0, 0, 0, 0, 0, 0);

    /** @param person what a person made of it, or null */
    static Handling of(Outcome outcome, Outcome person, int decisions) {
        boolean held = outcome == Outcome.MANUAL_REVIEW;
        boolean changed = !held && person != null && person != outcome;
        return new Handling(
                decisions,
                held || changed ? 0 : decisions,
                held ? decisions : 0,
                held && person != null ? decisions : 0,
                held && person != null && person.approves() ? decisions : 0,
                changed ? decisions : 0);
    }

    Handling plus(Handling other) {
        return new Handling(
                decisions + other.decisions,
                untouched + other.untouched,
                held + other.held,
                reviewed + other.reviewed,
                approvedAfterHold + other.approvedAfterHold,
                changed + other.changed);
    }

    /** Those that wait for a person still. */
    public int waiting() {
        return held - reviewed;
    }

    /** Decided without a human ÷ all; null if there are none. */
    public BigDecimal untouchedShare() {
        return share(untouched, decisions);
    }

    /** Held, then approved ÷ held; null if none was held. */
    public BigDecimal falseHoldShare() {
        return share(approvedAfterHold, held);
    }

    /** A person decided otherwise ÷ decided by the tables; null if they decided none. */
    public BigDecimal overrideRate() {
        return share(changed, decisions - held);
    }

    private static BigDecimal share(int part, int all) {
        return all == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }
}
