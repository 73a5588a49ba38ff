package io.relevo.flow;

import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.returns.ReturnRequest;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The parcel is on its way for too long: the carrier of the order's shipment is asked, or the party the step names if
 * that carrier is no party.
 */
@OfferedToDiagrams
public class AskCarrier implements JavaDelegate {

    private final ReturnFile returnFile;
    private final Carriers carriers;
    private final ReturnQuestions questions;

    AskCarrier(ReturnFile returnFile, Carriers carriers, ReturnQuestions questions) {
        this.returnFile = returnFile;
        this.carriers = carriers;
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        String party = carriers.of(request).map(Party::code).orElseGet(() -> CaseVariables.PARTY.get(execution));
        Request asked = questions.ask(request, party, "ask.carrier").orElseThrow(() -> new BpmnError("party-unknown"));
        CaseVariables.REQUEST_ID.set(execution, asked.id());
    }
}
