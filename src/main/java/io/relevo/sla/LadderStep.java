package io.relevo.sla;

import java.util.Objects;

/**
 * One step of the escalation ladder.
 *
 * @param percent of the target consumed, above zero; over 100 is after the breach
 * @param action what to do and
 * @param recipient for whom: the caller's words, not looked at here
 * @param immediate also outside the recipient's working hours
 */
public record LadderStep(Metric metric, int percent, String action, String recipient, boolean immediate) {

    public LadderStep {
        Objects.requireNonNull(metric, "metric");
        if (percent <= 0) {
            throw new IllegalArgumentException("ladder step '" + action + "' of " + metric.code() + " stands at "
                    + percent + " %; it must be above 0");
        }
    }
}
