package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Progress;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The party of one open request owns the case until it answers (semantics.md §1). */
@OfferedToDiagrams
public class ParkOnRequest implements JavaDelegate {

    private final Progress progress;
    private final Requests requests;

    ParkOnRequest(Progress progress, Requests requests) {
        this.progress = progress;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Request request = requests.find(CaseVariables.HOLD_ON.get(execution))
                .orElseThrow(() -> new Refused("outcome.needs-request"));
        progress.onHold(Level.caseOf(execution), RequestFile.owner(request), Actor.rule("hold"));
    }
}
