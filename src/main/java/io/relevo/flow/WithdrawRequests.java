package io.relevo.flow;

import io.relevo.cases.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Withdraws what areas and third parties still owe a case that is about to be closed. */
@OfferedToDiagrams
public class WithdrawRequests implements JavaDelegate {

    private final Asking asking;

    WithdrawRequests(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.withdrawAll(Level.caseOf(execution), Actor.rule("case-closed"));
    }
}
