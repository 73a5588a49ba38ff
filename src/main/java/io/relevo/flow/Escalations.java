package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Ladder;
import io.relevo.sla.LadderStep;
import io.relevo.sla.Metric;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The ladder over the clocks an execution is responsible for: a level's, or a request's one clock. */
@Component
class Escalations {

    private static final Set<Metric> WHOLE_CASE = Set.of(Metric.FIRST_REPLY, Metric.NEXT_REPLY);

    private final CaseClocks clocks;
    private final Ledger ledger;
    private final LadderTable table;
    private final Calendars calendars;
    private final RequestFile requestFile;
    private final java.time.Clock time;

    Escalations(
            CaseClocks clocks,
            Ledger ledger,
            LadderTable table,
            Calendars calendars,
            RequestFile requestFile,
            java.time.Clock time) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.table = table;
        this.calendars = calendars;
        this.requestFile = requestFile;
        this.time = time;
    }

    Ladder of(DelegateExecution execution) {
        String process = Level.processOf(execution.getProcessDefinitionId());
        CaseNumber number = Level.caseOf(execution);
        return Level.isLevel(process)
                ? ofLevel(ledger.events(number), Level.ofProcess(process))
                : ofRequest(ledger.events(number), requestFile.of(execution));
    }

    Ladder ofLevel(List<LedgerEvent> events, Level level) {
        List<Clock> mine = clocks.of(events).stream()
                .filter(clock -> WHOLE_CASE.contains(clock.metric())
                        || clock.metric() == Metric.LEVEL_TIME && level.code().equals(clock.level()))
                .toList();
        return ladder(events, mine, level.code());
    }

    Ladder ofRequest(List<LedgerEvent> events, Request request) {
        boolean area = request.party().kind() == Party.Kind.AREA;
        Clock clock = Clock.ofRequest(
                area ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME,
                request.id(),
                request.target(),
                calendars.named(request.party().calendar()),
                request.askedAt(),
                request.settledAt(),
                time.instant());
        return ladder(events, List.of(clock), area ? "back-office" : "third-party");
    }

    private Ladder ladder(List<LedgerEvent> events, List<Clock> watched, String level) {
        List<LadderStep> steps = watched.stream()
                .map(Clock::metric)
                .distinct()
                .flatMap(metric -> table.steps(metric, level).stream())
                .toList();
        Set<String> walked = events.stream()
                .filter(event -> event.kind() == Kind.STEP || event.kind() == Kind.BREACH)
                .map(LedgerEvent::detail)
                .collect(Collectors.toSet());
        return new Ladder(calendars, watched, steps, walked);
    }
}
