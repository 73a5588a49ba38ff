package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Hands a table's answer to the step after it, for this transaction only: the engine's own transient result ends with
 * the rule task.
 */
@OfferedToDiagrams
public class CarryDecision implements ExecutionListener {

    @Override
    public void notify(DelegateExecution task) {
        // A failed evaluation leaves no result; this listener then runs because the error boundary cancels the task.
        Object rows = task.getVariableLocal(DecidedRow.RESULT);
        if (rows != null) {
            task.getProcessInstance().setVariable(DecidedRow.RESULT, Variables.untypedValue(rows, true));
        }
    }
}
