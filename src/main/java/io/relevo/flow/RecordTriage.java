package io.relevo.flow;

import io.relevo.cases.Progress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes what the triage table decided into the case file. */
@OfferedToDiagrams
public class RecordTriage implements JavaDelegate {

    private final Progress progress;

    RecordTriage(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecidedRow row = DecidedRow.first(execution)
                .orElseThrow(() -> new IllegalStateException(
                        "the table 'triage' has no row for this case; give it a last row that matches everything"));
        String level = row.text("level");
        progress.triaged(Level.caseOf(execution), level, row.text("queue"), row.number("priority"));
        CaseVariables.LEVEL.set(execution, level);
    }
}
