package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.sla.Calendars;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The level owns the case from now on, under the targets the table set; without any if they make no sense. */
@OfferedToDiagrams
public class TakeIntoLevel implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(TakeIntoLevel.class);

    private final Progress progress;
    private final Conversation conversation;
    private final Calendars calendars;
    private final Cases cases;
    private final Clock time;

    TakeIntoLevel(Progress progress, Conversation conversation, Calendars calendars, Cases cases, Clock time) {
        this.progress = progress;
        this.conversation = conversation;
        this.calendars = calendars;
        this.cases = cases;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = Level.caseOf(execution);
        progress.enter(number, Level.of(execution).code(), Actor.rule("level"));
        try {
            List<Target> targets = PromisedCall.instead(
                    LevelTargets.of(DecidedRow.first(execution).orElseThrow()), cases.lock(number), time.instant());
            targets.forEach(target -> calendars.named(target.calendar()));
            if (!targets.isEmpty()) {
                progress.record(number, Kind.TARGETS, Actor.rule("deadline-targets"), Targets.write(targets));
            }
        } catch (IllegalArgumentException | NoSuchElementException unusable) {
            LOG.error("The table 'deadline-targets' can't be used for {}: {}", number, unusable.getMessage());
            conversation.system(number, "targets.unusable");
        }
    }
}
