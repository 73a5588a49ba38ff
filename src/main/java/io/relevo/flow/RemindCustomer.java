package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer once more. A timer that is early, comes twice or finds the case moved on does nothing. */
@OfferedToDiagrams
public class RemindCustomer implements JavaDelegate {

    private final Cases cases;
    private final Ledger ledger;
    private final CustomerWait wait;
    private final Progress progress;
    private final CustomerMail mail;

    RemindCustomer(Cases cases, Ledger ledger, CustomerWait wait, Progress progress, CustomerMail mail) {
        this.cases = cases;
        this.ledger = ledger;
        this.wait = wait;
        this.progress = progress;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        if (wait.reminderIsDue(ledger.events(cover.number()))) {
            progress.record(cover.number(), Kind.STEP, Actor.timer("customer-wait"), CustomerWait.REMINDER);
            mail.automatic(cover, "reminder", Map.of());
        }
    }
}
