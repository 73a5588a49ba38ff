package io.relevo.flow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Hands a table's answer to the step after it, for this transaction only. Needed at the end of a rule task with an
 * error boundary: the boundary makes the task a scope of its own, and the engine's transient result dies with it.
 */
@OfferedToDiagrams
public class CarryDecision implements ExecutionListener {

    private static final String RESULT = "decisionResult";

    @Override
    public void notify(DelegateExecution task) {
        if (task.getVariableLocal(RESULT) instanceof List<?> rows) {
            task.getProcessInstance().setVariable(RESULT, Variables.untypedValue(rows, true));
        }
    }
}
