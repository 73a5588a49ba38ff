package io.relevo.flow;

import io.relevo.cases.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who gets a level's task and how urgent it is. */
@OfferedToDiagrams
public class Assignment {

    private final Cases cases;

    Assignment(Cases cases) {
        this.cases = cases;
    }

    /** The agent who has the case at this level already, or null: then the level's queue has it. */
    public String agent(DelegateExecution execution) {
        return cases.lock(Level.caseOf(execution)).agent();
    }

    public int priority(DelegateExecution execution) {
        return cases.lock(Level.caseOf(execution)).priority();
    }
}
