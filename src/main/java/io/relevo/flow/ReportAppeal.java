package io.relevo.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** An appeal nobody looked at in time: whoever has it and the supervisors are told. */
@OfferedToDiagrams
public class ReportAppeal implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnNotices notices;

    ReportAppeal(ReturnFile returnFile, ReturnNotices notices) {
        this.returnFile = returnFile;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.send(returnFile.lock(execution), "appeal-late");
    }
}
