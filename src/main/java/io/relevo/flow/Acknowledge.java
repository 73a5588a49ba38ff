package io.relevo.flow;

import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the customer once that the message arrived, unless it may not be answered automatically (semantics.md §5). */
@OfferedToDiagrams
public class Acknowledge implements JavaDelegate {

    private final Cases cases;
    private final CustomerMail mail;

    Acknowledge(Cases cases, CustomerMail mail) {
        this.cases = cases;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (Boolean.TRUE.equals(CaseVariables.ACKNOWLEDGE.get(execution))) {
            SupportCase cover = cases.lock(Level.caseOf(execution));
            if (cover.callBackAt() == null) {
                mail.automatic(cover, "acknowledgement", Map.of());
            } else {
                mail.automatic(cover, "call-back", call(cover));
            }
        }
    }

    private Map<String, String> call(SupportCase cover) {
        Map<String, String> facts = new HashMap<>();
        facts.put("due", mail.date(cover.callBackAt(), cover.language()));
        facts.put("phone", cover.customerPhone());
        return facts;
    }
}
