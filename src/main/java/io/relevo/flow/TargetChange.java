package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import java.time.Instant;

/**
 * What another target does to one clock of an open case; what the clock consumed stays consumed.
 *
 * @param level the level or party it is about, or null for the whole case
 * @param request id of the request it is about, or null
 * @param before the target in force, or null for none
 * @param dueBefore null while paused, without target, or while no such clock is on
 * @param dueAfter as {@code dueBefore}, under the new target
 * @param breachedAtOnce the new target is used up already: a breach with cause <em>retarget</em>
 */
public record TargetChange(
        CaseNumber number,
        Metric metric,
        String level,
        String request,
        Target before,
        Target after,
        Instant dueBefore,
        Instant dueAfter,
        boolean breachedAtOnce) {}
