package io.relevo.flow;

import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Lays the case's facts before a table, for this transaction only. */
@OfferedToDiagrams
public class CaseFacts implements ExecutionListener {

    private final Cases cases;

    CaseFacts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        CaseVariables.CHANNEL.pass(execution, cover.channel().code());
        CaseVariables.REASON.pass(execution, cover.reason());
        CaseVariables.SEGMENT.pass(execution, cover.segment());
        CaseVariables.QUEUE.pass(execution, cover.queue());
        CaseVariables.PRIORITY.pass(execution, cover.priority());
        CaseVariables.PARTY.pass(execution, null);
        String process = Level.processOf(execution.getProcessDefinitionId());
        if (Level.isLevel(process)) {
            CaseVariables.LEVEL.pass(execution, Level.ofProcess(process).code());
        }
    }
}
