package io.relevo.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A row the table of the step before put out, as {@link CarryDecision} handed it on. */
record DecidedRow(Map<String, Object> outputs) {

    static final String RESULT = "decisionResult";

    static Optional<DecidedRow> first(DelegateExecution execution) {
        return all(execution).stream().findFirst();
    }

    static List<DecidedRow> all(DelegateExecution execution) {
        return execution.getVariable(RESULT) instanceof DmnDecisionResult result
                ? result.getResultList().stream().map(DecidedRow::new).toList()
                : List.of();
    }

    /** @return null for an empty cell */
    String text(String output) {
        return (String) outputs.get(output);
    }

    /** @return null for an empty cell */
    Integer number(String output) {
        return outputs.get(output) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /** A cell in minutes, to the second. @return null for an empty cell */
    Duration minutes(String output) {
        return outputs.get(output) instanceof Number minutes
                ? Duration.ofSeconds(Math.round(minutes.doubleValue() * 60))
                : null;
    }

    boolean flag(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }
}
