package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The approval is over: nothing was ever sent. */
@OfferedToDiagrams
public class ExpireReturn implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;

    ExpireReturn(ReturnFile returnFile, ReturnMail mail) {
        this.returnFile = returnFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.EXPIRED);
        mail.send(request, "return-expired");
        returnFile.tell(request, "return.expired");
    }
}
