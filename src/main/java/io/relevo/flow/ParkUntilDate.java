package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Progress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The case rests until the date agreed with the customer. */
@OfferedToDiagrams
public class ParkUntilDate implements JavaDelegate {

    private final Progress progress;

    ParkUntilDate(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.scheduled(Level.caseOf(execution), Actor.rule("schedule"));
    }
}
