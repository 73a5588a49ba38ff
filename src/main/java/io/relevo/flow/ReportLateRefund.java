package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A refund nobody confirmed in time: supervisors are told. */
@OfferedToDiagrams
public class ReportLateRefund implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnNotices notices;

    ReportLateRefund(ReturnFile returnFile, ReturnNotices notices) {
        this.returnFile = returnFile;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(returnFile.lock(execution), "refund-late");
    }
}
