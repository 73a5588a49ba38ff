package io.relevo.flow;

import io.relevo.cases.Cases;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who gets a level's task and how urgent it is. */
@OfferedToDiagrams
public class Assignment {

    private final Cases cases;
    private final DutyHours dutyHours;
    private final Clock time;

    Assignment(Cases cases, DutyHours dutyHours, Clock time) {
        this.cases = cases;
        this.dutyHours = dutyHours;
        this.time = time;
    }

    /**
     * The agent who has the case at this level already; null if nobody has or they are absent: then the level's queue
     * has it.
     */
    public String agent(DelegateExecution execution) {
        String agent = cases.lock(Level.caseOf(execution)).agent();
        return agent == null || dutyHours.isAbsent(agent, time.instant()) ? null : agent;
    }

    public int priority(DelegateExecution execution) {
        return cases.lock(Level.caseOf(execution)).priority();
    }
}
