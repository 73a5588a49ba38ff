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
import io.relevo.sla.Recipients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The ladder over the clocks an execution is responsible for: a level's, or a request's one clock. */
@Component
class Escalations {

    private static final Set<Metric> WHOLE_CASE =
            Set.of(Metric.FIRST_REPLY, Metric.NEXT_REPLY, Metric.CUSTOMER_WAIT, Metric.RESOLUTION);

    private static final Set<Metric> PER_LEVEL = Set.of(Metric.LEVEL_TIME, Metric.LEVEL_TIME_TOTAL);

    private static final Set<Kind> WALKED = Set.of(Kind.STEP, Kind.SKIPPED, Kind.BREACH);

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
                ? ofLevel(number, Level.ofProcess(process))
                : ofRequest(number, requestFile.of(execution));
    }

    Ladder ofLevel(CaseNumber number, Level level) {
        List<Clock> mine = clocks.of(number).stream()
                .filter(clock -> WHOLE_CASE.contains(clock.metric())
                        || PER_LEVEL.contains(clock.metric()) && level.code().equals(clock.level()))
                .toList();
        return ladder(number, mine, level.code());
    }

    private Ladder ofRequest(CaseNumber number, Request request) {
        boolean area = request.party().kind() == Party.Kind.AREA;
        Clock clock = Clock.ofRequest(
                area ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME,
                request.id(),
                request.target(),
                calendars.named(request.party().calendar()),
                request.askedAt(),
                request.settledAt(),
                time.instant());
        return ladder(number, List.of(clock), area ? "back-office" : "third-party");
    }

    private Ladder ladder(CaseNumber number, List<Clock> watched, String level) {
        List<LadderStep> steps = watched.stream()
                .map(Clock::metric)
                .distinct()
                .flatMap(metric -> table.steps(metric, level).stream())
                .toList();
        Map<String, Instant> walked = ledger.events(number).stream()
                .filter(event -> WALKED.contains(event.kind()))
                .collect(Collectors.toMap(LedgerEvent::detail, LedgerEvent::at, (first, again) -> first));
        return new Ladder(calendars, watched, steps, walked, Recipients.ANY_TIME);
    }
}
