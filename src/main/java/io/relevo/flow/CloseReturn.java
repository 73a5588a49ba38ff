package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** It was paid. */
@OfferedToDiagrams
public class CloseReturn implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;

    CloseReturn(ReturnFile returnFile, ReturnMail mail) {
        this.returnFile = returnFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.REFUNDED);
        mail.send(request, "return-refunded");
        returnFile.tell(request, "return.refunded");
    }
}
