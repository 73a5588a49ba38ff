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

/**
 * Records the breaches and takes the lowest ladder step that is due and on record nowhere yet. A late timer finds none.
 */
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
        Optional<DueStep> due = next(execution);
        while (due.filter(DueStep::isBreach).isPresent()) {
            record(number, Kind.BREACH, due.get());
            due = next(execution);
        }
        // the table in hand has the rows of one metric; a step of another is taken when the timer comes back
        due = due.filter(step -> step.clock().metric().code().equals(CaseVariables.METRIC.get(execution)));
        due.ifPresent(step -> record(number, step.skipped() ? Kind.SKIPPED : Kind.STEP, step));
        Optional<DecidedRow> row = due.filter(step -> !step.skipped()).flatMap(step -> row(execution, step));
        CaseVariables.ACTION.pass(
                execution, row.map(step -> step.text("action")).orElse("none"));
        CaseVariables.RECIPIENT.pass(
                execution, row.map(step -> step.text("recipient")).orElse(null));
        CaseVariables.IMMEDIATE.pass(
                execution, row.map(step -> step.flag("immediate")).orElse(null));
        CaseVariables.PERCENT.pass(execution, due.map(DueStep::percent).orElse(null));
    }

    private Optional<DueStep> next(DelegateExecution execution) {
        return escalations.of(execution).due(time.instant());
    }

    private static Optional<DecidedRow> row(DelegateExecution execution, DueStep step) {
        return DecidedRow.all(execution).stream()
                .filter(candidate -> candidate.number("percent") == step.percent())
                .skip(step.number() - 1L)
                .findFirst();
    }

    private void record(CaseNumber number, Kind kind, DueStep step) {
        progress.record(number, kind, Actor.timer("escalation-ladder"), step.key());
    }
}
