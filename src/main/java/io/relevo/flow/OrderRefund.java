package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** From now on the shop's system has to pay it. */
@OfferedToDiagrams
public class OrderRefund implements JavaDelegate {

    private final ReturnFile returnFile;

    OrderRefund(ReturnFile returnFile) {
        this.returnFile = returnFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.REFUNDING);
    }
}
