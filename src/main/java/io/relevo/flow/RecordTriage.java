package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Conversation;
import io.relevo.cases.Progress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes what the triage table decided into the case file; a row that makes no sense counts as no row. */
@OfferedToDiagrams
public class RecordTriage implements JavaDelegate {

    private static final int HIGHEST_PRIORITY = 100;

    private final Progress progress;
    private final Conversation conversation;

    RecordTriage(Progress progress, Conversation conversation) {
        this.progress = progress;
        this.conversation = conversation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = Level.caseOf(execution);
        Level level = DecidedRow.first(execution)
                .filter(RecordTriage::makesSense)
                .map(row -> record(number, row))
                .orElseGet(() -> byDefault(number));
        CaseVariables.LEVEL.set(execution, level.code());
    }

    private Level record(CaseNumber number, DecidedRow row) {
        Level level = Level.ofCode(row.text("level"));
        progress.triaged(number, level.code(), row.text("queue"), row.number("priority"));
        return level;
    }

    private Level byDefault(CaseNumber number) {
        conversation.system(number, "triage.unusable");
        return Level.ONE;
    }

    private static boolean makesSense(DecidedRow row) {
        Integer priority = row.number("priority");
        return Level.isCode(row.text("level"))
                && row.text("queue") != null
                && priority != null
                && priority >= 0
                && priority <= HIGHEST_PRIORITY;
    }
}
