package io.relevo.flow;

import io.relevo.cases.Conversation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Level 1 takes a case the triage table can't judge; no customer waits for a table to be mended. */
@OfferedToDiagrams
public class TriageByDefault implements JavaDelegate {

    private final Conversation conversation;

    TriageByDefault(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.LEVEL.set(execution, Level.ONE.code());
        conversation.system(Level.caseOf(execution), "triage.unusable");
    }
}
