package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.parties.Request;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that we no longer need the answer, and wakes the case if it is on hold for it. */
@OfferedToDiagrams
public class RecordWithdrawal implements JavaDelegate {

    private final RequestFile requestFile;
    private final Conversation conversation;
    private final Waiting waiting;

    RecordWithdrawal(RequestFile requestFile, Conversation conversation, Waiting waiting) {
        this.requestFile = requestFile;
        this.conversation = conversation;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requestFile.of(execution);
        CaseNumber number = Level.caseOf(execution);
        conversation.system(number, "request.withdrawn", request.party().code());
        waiting.settle(number, request.id());
    }
}
