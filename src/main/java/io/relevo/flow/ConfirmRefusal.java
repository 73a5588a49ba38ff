package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** It stays refused. */
@OfferedToDiagrams
public class ConfirmRefusal implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;

    ConfirmRefusal(ReturnFile returnFile, ReturnMail mail) {
        this.returnFile = returnFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.REFUSED);
        mail.send(request, "return-refusal-stands");
        returnFile.tell(request, "return.refusal-stands");
    }
}
