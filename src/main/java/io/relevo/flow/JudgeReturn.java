package io.relevo.flow;

import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Judges every line that wasn't by the active release; what can't be judged goes to a person. */
@OfferedToDiagrams
public class JudgeReturn implements JavaDelegate {

    private final ReturnFile returnFile;
    private final Judging judging;
    private final ReturnMail mail;

    JudgeReturn(ReturnFile returnFile, Judging judging, ReturnMail mail) {
        this.returnFile = returnFile;
        this.judging = judging;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        Outcome outcome = judging.judge(request);
        CaseVariables.VERDICT.set(execution, outcome.name());
        returnFile.tell(request, "return.decided." + outcome.name());
        if (outcome == Outcome.MANUAL_REVIEW) {
            mail.send(returnFile.lock(execution), "return-in-review");
        }
    }
}
