package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Progress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer has the case now; the level's clock stands. */
@OfferedToDiagrams
public class ParkForCustomer implements JavaDelegate {

    private final Progress progress;

    ParkForCustomer(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.pendingCustomer(Level.caseOf(execution), Actor.rule("wait-for-customer"));
    }
}
