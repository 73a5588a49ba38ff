package io.relevo.flow;

import io.relevo.parties.Request;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Wakes the case if it is on hold for this answer. */
@OfferedToDiagrams
public class DeliverAnswer implements JavaDelegate {

    private final RequestFile requestFile;
    private final Waiting waiting;

    DeliverAnswer(RequestFile requestFile, Waiting waiting) {
        this.requestFile = requestFile;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requestFile.of(execution);
        waiting.settle(Level.caseOf(execution), request.id());
    }
}
