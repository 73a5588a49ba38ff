package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer why, in words that may be told, and until when they may disagree. */
@OfferedToDiagrams
public class RefuseReturn implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;
    private final ReturnWait wait;

    RefuseReturn(ReturnFile returnFile, ReturnMail mail, ReturnWait wait) {
        this.returnFile = returnFile;
        this.mail = mail;
        this.wait = wait;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        returnFile.reach(request, ReturnState.REFUSED);
        mail.send(request, "return-refused", Map.of("until", mail.date(wait.appealEnd(execution))));
    }
}
