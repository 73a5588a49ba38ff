package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Refuses to complete a task that nobody said an outcome for, whoever completes it and by whichever door. */
@OfferedToDiagrams
public class OutcomeRequired implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String outcome = CaseVariables.OUTCOME.get(task);
        if (outcome == null || outcome.isBlank()) {
            throw new Refused("outcome.required");
        }
    }
}
