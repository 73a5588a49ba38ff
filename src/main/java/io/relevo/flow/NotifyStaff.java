package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Mails the people a ladder step names and notes it in the case file. */
@OfferedToDiagrams
public class NotifyStaff implements JavaDelegate {

    private final StaffNotices notices;
    private final RequestFile requestFile;

    NotifyStaff(StaffNotices notices, RequestFile requestFile) {
        this.notices = notices;
        this.requestFile = requestFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(
                Level.caseOf(execution),
                requestFile.ifAny(execution).orElse(null),
                CaseVariables.RECIPIENT.get(execution),
                CaseVariables.METRIC.get(execution),
                CaseVariables.PERCENT.get(execution),
                Boolean.TRUE.equals(CaseVariables.IMMEDIATE.get(execution)));
    }
}
