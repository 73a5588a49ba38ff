package io.relevo.returns;

import java.util.function.BiPredicate;

/**
 * A cell that is written otherwise in the candidate.
 *
 * @param says before whether the released one's cell holds for a case; for what a row gives, never
 * @param says after whether the candidate's holds; for what a row gives, whether the row matches
 */
record ChangedCell(
        String table,
        String row,
        String column,
        String before,
        String after,
        BiPredicate<Lookup, Answer> saidBefore,
        BiPredicate<Lookup, Answer> saysNow) {}
