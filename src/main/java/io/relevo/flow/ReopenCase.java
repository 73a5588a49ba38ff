package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a solved case again at the level and with the agent that solved it (semantics.md §4). */
@OfferedToDiagrams
public class ReopenCase implements JavaDelegate {

    private final Cases cases;
    private final Progress progress;

    ReopenCase(Cases cases, Progress progress) {
        this.cases = cases;
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        progress.reopened(cover.number(), Actor.customer());
        CaseVariables.LEVEL.set(execution, cover.level());
    }
}
