package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Mails the question to the third party. */
@OfferedToDiagrams
public class SendRequest implements JavaDelegate {

    private final RequestFile requestFile;
    private final PartyMail mail;

    SendRequest(RequestFile requestFile, PartyMail mail) {
        this.requestFile = requestFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mail.ask(requestFile.of(execution));
    }
}
