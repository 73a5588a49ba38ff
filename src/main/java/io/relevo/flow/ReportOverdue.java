package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.parties.Request;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts it into the case file that a third party let its deadline pass, and gives a case on hold back to its agent. */
@OfferedToDiagrams
public class ReportOverdue implements JavaDelegate {

    private final RequestFile requestFile;
    private final Conversation conversation;
    private final Waiting waiting;

    ReportOverdue(RequestFile requestFile, Conversation conversation, Waiting waiting) {
        this.requestFile = requestFile;
        this.conversation = conversation;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requestFile.of(execution);
        CaseNumber number = Level.caseOf(execution);
        conversation.system(number, "request.overdue", request.party().code());
        waiting.settle(number, request.id());
    }
}
