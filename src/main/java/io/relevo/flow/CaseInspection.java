package io.relevo.flow;

import io.relevo.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a diagram may ask the case file. */
@OfferedToDiagrams("caseFile")
public class CaseInspection {

    private final Cases cases;

    CaseInspection(Cases cases) {
        this.cases = cases;
    }

    /** True while a customer's message waits for a public reply. */
    public boolean unanswered(DelegateExecution execution) {
        return cases.lock(Level.caseOf(execution)).hasUnansweredMessage();
    }
}
