package io.relevo.flow;

import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the customer once more. A late timer that finds the case moved on does nothing. */
@OfferedToDiagrams
public class RemindCustomer implements JavaDelegate {

    private final Cases cases;
    private final CustomerMail mail;

    RemindCustomer(Cases cases, CustomerMail mail) {
        this.cases = cases;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        if (cover.state() == CaseState.PENDING_CUSTOMER) {
            mail.automatic(cover, "reminder", Map.of());
        }
    }
}
