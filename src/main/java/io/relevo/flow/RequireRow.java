package io.relevo.flow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Makes "no row of the table fits" an error, so that a rule task's error boundary serves it as well. */
@OfferedToDiagrams
public class RequireRow implements ExecutionListener {

    @Override
    public void notify(DelegateExecution task) {
        if (task.getVariableLocal(DecidedRow.RESULT) instanceof List<?> rows && rows.isEmpty()) {
            throw new IllegalStateException("no row of the table asked by " + task.getCurrentActivityId()
                    + " fits; give it a last row that fits everything");
        }
    }
}
