package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Solves the case and tells the customer, unless the agent's reply of this click already did. */
@OfferedToDiagrams
public class AnnounceSolved implements JavaDelegate {

    private final Cases cases;
    private final Progress progress;
    private final CustomerMail mail;

    AnnounceSolved(Cases cases, Progress progress, CustomerMail mail) {
        this.cases = cases;
        this.progress = progress;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        boolean byTimer = Outcome.GIVE_UP.code().equals(CaseVariables.OUTCOME.get(execution));
        progress.solved(cover.number(), byTimer ? Actor.timer("no-answer") : agent(cover));
        if (!Boolean.TRUE.equals(CaseVariables.SAID.get(execution))) {
            mail.automatic(cover, byTimer ? "solved-unanswered" : "solved", Map.of());
        }
    }

    private Actor agent(SupportCase cover) {
        return cover.agent() == null ? Actor.rule("flow") : Actor.user(cover.agent());
    }
}
