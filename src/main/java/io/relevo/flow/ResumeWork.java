package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Progress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The level has the case again, and the outcome that parked it counts no longer. */
@OfferedToDiagrams
public class ResumeWork implements JavaDelegate {

    private final Progress progress;

    ResumeWork(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.OUTCOME.set(execution, null);
        progress.enter(Level.caseOf(execution), Level.of(execution).code(), Actor.rule("resume"));
    }
}
