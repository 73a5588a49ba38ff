package io.relevo.flow;

import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.sla.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** How long a party has to answer, by the table {@code deadline-targets}, in the party's own calendar. */
@Component
class RequestTargets {

    private static final Duration WITHOUT_A_ROW = Duration.ofHours(24);

    private final DecisionService decisions;
    private final Calendars calendars;
    private final Clock clock;

    RequestTargets(DecisionService decisions, Calendars calendars, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Working time. */
    Duration of(SupportCase cover, Party party) {
        var row = decisions
                .evaluateDecisionTableByKey(
                        "deadline-targets",
                        Variables.createVariables()
                                .putValue("channel", cover.channel().code())
                                .putValue("reason", cover.reason())
                                .putValue("priority", cover.priority())
                                .putValue("segment", cover.segment())
                                .putValue("level", null)
                                .putValue("party", party.code()))
                .getFirstResult();
        Duration target = row == null ? null : new DecidedRow(row.getEntryMap()).minutes("requestMinutes");
        return target == null ? WITHOUT_A_ROW : target;
    }

    Instant dueAt(Party party, Duration target) {
        return calendars.named(party.calendar()).add(clock.instant(), target);
    }
}
