package io.relevo.flow;

import io.relevo.parties.Request;
import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The warehouse has the parcel and hasn't looked into it: the party the step names is asked. */
@OfferedToDiagrams
public class AskWarehouse implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnQuestions questions;

    AskWarehouse(ReturnFile returnFile, ReturnQuestions questions) {
        this.returnFile = returnFile;
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        Request asked = questions
                .ask(request, CaseVariables.PARTY.get(execution), "ask.warehouse")
                .orElseThrow(() -> new BpmnError("party-unknown"));
        CaseVariables.REQUEST_ID.set(execution, asked.id());
    }
}
