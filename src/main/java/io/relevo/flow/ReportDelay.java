package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A parcel that is on its way or lies uninspected for too long: supervisors are told. */
@OfferedToDiagrams
public class ReportDelay implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnNotices notices;

    ReportDelay(ReturnFile returnFile, ReturnNotices notices) {
        this.returnFile = returnFile;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(returnFile.lock(execution), "return-late");
    }
}
