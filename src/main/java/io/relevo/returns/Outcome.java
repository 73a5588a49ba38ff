package io.relevo.returns;

import java.util.Collection;
import java.util.Comparator;

/** What becomes of a return (semantics.md §8), from the least to the most cautious. */
public enum Outcome {
    KEEP_ITEM,
    APPROVE_INSTANT,
    APPROVE_ON_SCAN,
    APPROVE_INSPECT,
    STORE_CREDIT,
    MANUAL_REVIEW,
    DENY;

    /** The customer gets the money, sooner or later, and nobody has to decide any more. */
    boolean approves() {
        return compareTo(APPROVE_INSPECT) <= 0;
    }

    /** A return of several lines is as cautious as its most cautious line that isn't refused; refused if all are. */
    public static Outcome ofReturn(Collection<Outcome> lines) {
        return lines.stream()
                .filter(line -> line != DENY)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> {
                    if (lines.isEmpty()) {
                        throw new IllegalArgumentException("A return has at least one line");
                    }
                    return DENY;
                });
    }
}
