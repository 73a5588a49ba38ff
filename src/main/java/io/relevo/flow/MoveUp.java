package io.relevo.flow;

import io.relevo.cases.Conversation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Escalates by deadline what nobody escalated by hand. */
@OfferedToDiagrams
public class MoveUp implements JavaDelegate {

    private final Conversation conversation;

    MoveUp(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.OUTCOME.set(execution, Outcome.ESCALATE.code());
        conversation.system(Level.caseOf(execution), "deadline.moved-up");
    }
}
