package io.relevo.flow;

import io.relevo.parties.Request;
import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody confirmed the refund: the party the step names is asked. */
@OfferedToDiagrams
public class AskPayer implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnQuestions questions;

    AskPayer(ReturnFile returnFile, ReturnQuestions questions) {
        this.returnFile = returnFile;
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        Request asked = questions
                .ask(request, CaseVariables.PARTY.get(execution), "ask.payer")
                .orElseThrow(() -> new BpmnError("party-unknown"));
        CaseVariables.REQUEST_ID.set(execution, asked.id());
    }
}
