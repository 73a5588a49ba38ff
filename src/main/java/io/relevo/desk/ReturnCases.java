package io.relevo.desk;

import io.relevo.cases.CaseNumber;
import io.relevo.flow.Caller;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import org.springframework.stereotype.Component;

/** Where a reader of a return sees the case it belongs to. */
@Component
class ReturnCases {

    private final Worklist worklist;
    private final CaseAccess access;

    ReturnCases(Worklist worklist, CaseAccess access) {
        this.worklist = worklist;
        this.access = access;
    }

    /** In Tasklist, where the reader works on it; else on the page of those who lead; null if they see it nowhere. */
    String link(String reference, Caller caller) {
        if (reference == null) {
            return null;
        }
        CaseNumber number = CaseNumber.parse(reference);
        if (!access.mayRead(caller, number)) {
            return null;
        }
        return worklist.ofCase(number).stream()
                .filter(item -> item.group() != null && caller.in(item.group()))
                .map(WorkItem::taskId)
                .findFirst()
                .map(task -> LandingPage.TASKLIST + "default/#/?task=" + task)
                .orElse(caller.in("supervisor") || caller.in("admin") ? "/insight/cases/" + number : null);
    }
}
