package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer gets the label, and until when to send the parcel. */
@OfferedToDiagrams
public class SendLabel implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;
    private final ReturnWait wait;

    SendLabel(ReturnFile returnFile, ReturnMail mail, ReturnWait wait) {
        this.returnFile = returnFile;
        this.mail = mail;
        this.wait = wait;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.AWAITING_PARCEL);
        mail.send(request, "return-label", Map.of("until", mail.date(wait.expiry(execution))));
    }
}
