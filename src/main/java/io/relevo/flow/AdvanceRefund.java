package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer learns that the money comes at once, and gets the label. */
@OfferedToDiagrams
public class AdvanceRefund implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;

    AdvanceRefund(ReturnFile returnFile, ReturnMail mail) {
        this.returnFile = returnFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        mail.send(request, "return-advance");
    }
}
