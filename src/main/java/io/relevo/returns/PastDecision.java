package io.relevo.returns;

import java.time.Instant;
import java.util.Set;

/**
 * What the tables make of a line of a return that was asked for before Relevo was there.
 *
 * @param returnNumber the shop's own, at most {@value #LONGEST_NUMBER} characters; none of ours
 * @param line of the order
 * @param release id of the release that judged
 * @param assumed names of the facts that nobody told and somebody assumed, or that rest on such
 * @param askedAt when the customer asked for it
 */
public record PastDecision(
        String returnNumber,
        int line,
        String release,
        Facts facts,
        Set<String> assumed,
        Verdict verdict,
        Instant askedAt) {

    public static final int LONGEST_NUMBER = 40;

    public PastDecision {
        assumed = Set.copyOf(assumed);
    }

    /** @throws IllegalArgumentException if it is too long, or could be mistaken for one of ours */
    public static void requireForeign(String returnNumber) {
        if (returnNumber.length() > LONGEST_NUMBER || ReturnNumber.isOne(returnNumber)) {
            throw new IllegalArgumentException(returnNumber);
        }
    }

    String key() {
        return key(returnNumber, line);
    }

    static String key(String returnNumber, int line) {
        return returnNumber + ":" + line;
    }
}
