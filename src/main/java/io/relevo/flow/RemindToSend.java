package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks once for a parcel that was not sent. */
@OfferedToDiagrams
public class RemindToSend implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;
    private final ReturnWait wait;

    RemindToSend(ReturnFile returnFile, ReturnMail mail, ReturnWait wait) {
        this.returnFile = returnFile;
        this.mail = mail;
        this.wait = wait;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        mail.send(request, "return-reminder", Map.of("until", mail.date(wait.expiryOf(request))));
    }
}
