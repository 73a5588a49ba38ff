package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the case; from now on a message opens a follow-up (semantics.md §4). */
@OfferedToDiagrams
public class CloseCase implements JavaDelegate {

    private final Cases cases;
    private final Progress progress;

    CloseCase(Cases cases, Progress progress) {
        this.cases = cases;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        progress.closed(cover.number(), cover.confirmed() ? Actor.customer() : Actor.timer("close"));
    }
}
