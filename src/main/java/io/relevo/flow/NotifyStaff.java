package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Mails the people a ladder step names and notes it in the case file. */
@OfferedToDiagrams
public class NotifyStaff implements JavaDelegate {

    private final StaffNotices notices;

    NotifyStaff(StaffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(
                Level.caseOf(execution),
                CaseVariables.RECIPIENT.get(execution),
                CaseVariables.METRIC.get(execution),
                CaseVariables.PERCENT.get(execution));
    }
}
