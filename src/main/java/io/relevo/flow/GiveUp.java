package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody answered our question in time: the case counts as solved, and the mail about it says why. */
@OfferedToDiagrams
public class GiveUp implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.OUTCOME.set(execution, Outcome.GIVE_UP.code());
    }
}
