package io.relevo.replay;

import io.relevo.cases.Owner;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Duration;
import java.util.List;

/** The starting values of semantics.md §2, around the clock: a log from elsewhere names no calendar. */
final class ReplayTargets {

    private static final Duration LEVEL_ONE = Duration.ofHours(4);
    private static final Duration HIGHER_LEVEL = Duration.ofHours(16);
    private static final Duration BACK_OFFICE = Duration.ofHours(24);

    private ReplayTargets() {}

    /** As a ledger's line has them. */
    static String of(Owner owner) {
        boolean level = owner.code().startsWith("L");
        Duration target = !level ? BACK_OFFICE : owner.code().equals("L1") ? LEVEL_ONE : HIGHER_LEVEL;
        return Targets.write(
                List.of(new Target(level ? Metric.LEVEL_TIME : Metric.BACK_OFFICE_TIME, target, "always")));
    }
}
