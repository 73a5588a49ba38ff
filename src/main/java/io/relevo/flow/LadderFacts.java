package io.relevo.flow;

import io.relevo.cases.Cases;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Lays before the ladder which clock has a step due, for this transaction only; no clock, no row. */
@OfferedToDiagrams
public class LadderFacts implements ExecutionListener {

    private final Cases cases;
    private final Escalations escalations;
    private final Clock time;

    LadderFacts(Cases cases, Escalations escalations, Clock time) {
        this.cases = cases;
        this.escalations = escalations;
        this.time = time;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // Also a timer that finds nothing due moves on in the diagram, and must not do so beside somebody's click.
        cases.lock(Level.caseOf(execution));
        String metric = escalations
                .of(execution)
                .due(time.instant())
                .map(step -> step.clock().metric().code())
                .orElse("none");
        CaseVariables.METRIC.pass(execution, metric);
        CaseVariables.LEVEL.pass(execution, ladderOf(Level.processOf(execution.getProcessDefinitionId())));
    }

    private static String ladderOf(String process) {
        if (Level.isLevel(process)) {
            return Level.ofProcess(process).code();
        }
        return process.equals("third-party-request") ? "third-party" : "back-office";
    }
}
