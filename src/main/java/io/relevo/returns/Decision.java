package io.relevo.returns;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verdict on record.
 *
 * @param line of the order, as the shop numbers it
 * @param release id of the release that judged
 * @param override what a person made of it later, or null
 * @param assumed facts of an imported one that nobody told and somebody assumed; empty otherwise
 */
public record Decision(
        String id,
        String returnNumber,
        int line,
        String release,
        Mode mode,
        Facts facts,
        Verdict verdict,
        Instant decidedAt,
        Override override,
        Set<String> assumed) {

    public Decision {
        assumed = Collections.unmodifiableSet(new TreeSet<>(assumed));
    }

    /** What holds: a person's word, else what the tables said. */
    public Outcome outcome() {
        return override == null ? verdict.outcome() : override.outcome();
    }

    public enum Mode {
        /** It took effect. */
        LIVE,
        /** A candidate's, beside the live one and without effect. */
        SHADOW,
        /** About a return from before Relevo, as of when it was asked for; it never took effect. */
        IMPORTED
    }

    /** @param reason why, in the person's words; never blank */
    public record Override(Outcome outcome, String reason, String by, Instant at) {}
}
