package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.sla.DueStep;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the lowest ladder step that is due and on record nowhere yet, and records it. A late timer finds none. */
@OfferedToDiagrams
public class PickStep implements JavaDelegate {

    private final Escalations escalations;
    private final Progress progress;
    private final Clock time;

    PickStep(Escalations escalations, Progress progress, Clock time) {
        this.escalations = escalations;
        this.progress = progress;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = Level.caseOf(execution);
        Optional<DueStep> due = escalations.of(execution).due(time.instant());
        Optional<DecidedRow> row = due.flatMap(step -> DecidedRow.all(execution).stream()
                .filter(candidate -> candidate.number("percent") == step.percent())
                .findFirst());
        due.ifPresent(step -> record(number, step));
        CaseVariables.ACTION.pass(
                execution, row.map(step -> step.text("action")).orElse("none"));
        CaseVariables.RECIPIENT.pass(
                execution, row.map(step -> step.text("recipient")).orElse(null));
        CaseVariables.PERCENT.pass(execution, due.map(DueStep::percent).orElse(null));
    }

    private void record(CaseNumber number, DueStep step) {
        Actor ladder = Actor.timer("escalation-ladder");
        if (step.isBreach()) {
            progress.record(number, Kind.BREACH, ladder, step.clock().key());
        }
        progress.record(number, Kind.STEP, ladder, step.key());
    }
}
