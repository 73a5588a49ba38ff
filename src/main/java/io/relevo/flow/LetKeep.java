package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer learns that the money comes and nothing has to be sent back. */
@OfferedToDiagrams
public class LetKeep implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;

    LetKeep(ReturnFile returnFile, ReturnMail mail) {
        this.returnFile = returnFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        mail.send(request, "return-keep");
    }
}
