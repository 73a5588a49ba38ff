package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks once for a parcel that was not sent. */
@OfferedToDiagrams
public class RemindToSend implements JavaDelegate {

    private final ReturnFile returnFile;
    private final ReturnMail mail;
    private final ReturnDates dates;

    RemindToSend(ReturnFile returnFile, ReturnMail mail, ReturnDates dates) {
        this.returnFile = returnFile;
        this.mail = mail;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnRequest request = returnFile.lock(execution);
        mail.send(request, "return-reminder", Map.of("until", mail.date(Date.from(dates.sendBy(request)))));
    }
}
