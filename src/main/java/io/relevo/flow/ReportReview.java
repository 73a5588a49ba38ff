package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A review nobody finished in time: whoever has it and the supervisors are told. */
@OfferedToDiagrams
public class ReportReview implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnNotices notices;

    ReportReview(ReturnFile returnFile, ReturnNotices notices) {
        this.returnFile = returnFile;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(returnFile.lock(execution), "review-late");
    }
}
