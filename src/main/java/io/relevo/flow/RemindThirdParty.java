package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the third party again before its deadline. */
@OfferedToDiagrams
public class RemindThirdParty implements JavaDelegate {

    private final RequestFile requestFile;
    private final PartyMail mail;

    RemindThirdParty(RequestFile requestFile, PartyMail mail) {
        this.requestFile = requestFile;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mail.remind(requestFile.of(execution), CaseVariables.PERCENT.get(execution));
    }
}
