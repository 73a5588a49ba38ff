package io.relevo.insight;

import java.util.List;

/**
 * The shop's case work at a glance.
 *
 * @param open cases not solved, now
 * @param atRisk of these without a running breach, but with a target that is nearly used up
 * @param breached of these with a target that is used up and runs on
 * @param solved cases last solved in the period
 * @param handOffs of the cases solved in the period
 * @param uncounted cases whose ledger can't be computed
 */
record Headline(
        long open,
        long atRisk,
        long breached,
        long solved,
        long reopened,
        long pingPong,
        long handOffs,
        long uncounted,
        List<Attainment> attainments) {}
