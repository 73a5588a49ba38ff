package io.relevo.replay;

import io.relevo.cases.Owner;
import io.relevo.sla.Asked;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Duration;
import java.util.List;

/** The starting values of semantics.md §2, around the clock: a log from elsewhere names no calendar. */
final class ReplayTargets {

    private static final String ALWAYS = "always";
    private static final Duration THIRD_PARTY = Duration.ofHours(48);
    private static final Duration LEVEL_ONE = Duration.ofHours(4);
    private static final Duration HIGHER_LEVEL = Duration.ofHours(16);
    private static final Duration BACK_OFFICE = Duration.ofHours(24);

    private ReplayTargets() {}

    /** Of a request, as a ledger's line has them. */
    static String asked(String request, Owner party) {
        boolean area = party.code().startsWith("BO:");
        var target = new Target(
                area ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME, area ? BACK_OFFICE : THIRD_PARTY, ALWAYS);
        return new Asked(request, party.code(), List.of(target)).write();
    }

    /** Of a level or an area that works on the case, as a ledger's line has them. */
    static String of(Owner owner) {
        boolean level = owner.code().startsWith("L");
        Duration target = !level ? BACK_OFFICE : owner.code().equals("L1") ? LEVEL_ONE : HIGHER_LEVEL;
        return Targets.write(List.of(new Target(level ? Metric.LEVEL_TIME : Metric.BACK_OFFICE_TIME, target, ALWAYS)));
    }
}
