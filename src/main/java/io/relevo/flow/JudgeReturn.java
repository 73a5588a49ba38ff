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

    JudgeReturn(ReturnFile returnFile, Judging judging) {
        this.returnFile = returnFile;
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        Outcome outcome = judging.judge(request);
        CaseVariables.VERDICT.set(execution, outcome.name());
        returnFile.tell(request, "return.decided." + outcome.name());
    }
}
