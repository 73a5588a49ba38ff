package io.relevo.flow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Hands a table's answer to the step after it, for this transaction only. Needed at the end of a rule task with an
 * error boundary: the boundary makes the task a scope of its own, and the engine's transient result dies with it.
 * No row that fits is an error as well, so the boundary's way out serves both.
 */
@OfferedToDiagrams
public class CarryDecision implements ExecutionListener {

    private static final String RESULT = "decisionResult";

    @Override
    public void notify(DelegateExecution task) {
        // A failed evaluation leaves no result; this listener then runs because the boundary cancels the task.
        if (task.getVariableLocal(RESULT) instanceof List<?> rows) {
            if (rows.isEmpty()) {
                throw new IllegalStateException("no row of the table asked by " + task.getCurrentActivityId()
                        + " fits; give it a last row that fits everything");
            }
            task.getProcessInstance().setVariable(RESULT, Variables.untypedValue(rows, true));
        }
    }
}
