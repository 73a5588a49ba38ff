package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnNumber;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a return's diagram may ask about it, and what its steps write. */
@OfferedToDiagrams
public class ReturnFile {

    private final Returns returns;
    private final Conversation conversation;

    ReturnFile(Returns returns, Conversation conversation) {
        this.returns = returns;
        this.conversation = conversation;
    }

    /** Neither refused nor for a person to decide. */
    public boolean approved(DelegateExecution execution) {
        Outcome verdict = Outcome.valueOf(CaseVariables.VERDICT.get(execution));
        return verdict != Outcome.DENY && verdict != Outcome.MANUAL_REVIEW;
    }

    ReturnRequest lock(DelegateExecution execution) {
        return lock(execution.getProcessBusinessKey());
    }

    ReturnRequest lock(String businessKey) {
        return returns.lock(ReturnNumber.parse(businessKey))
                .orElseThrow(() -> new IllegalStateException("there is no return " + businessKey));
    }

    void reach(ReturnRequest request, ReturnState state) {
        returns.reach(request.number(), state);
    }

    /** A line in the case the return belongs to, if it belongs to one. */
    void tell(ReturnRequest request, String key, Object... more) {
        if (request.caseReference() != null) {
            Object[] arguments =
                    Stream.concat(Stream.of(request.number()), Stream.of(more)).toArray();
            conversation.system(CaseNumber.parse(request.caseReference()), key, arguments);
        }
    }
}
