package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.sla.Attention;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Ladder;
import io.relevo.sla.LadderStep;
import io.relevo.sla.Metric;
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
    private final Cases cases;
    private final StepAttention attention;

    Escalations(
            CaseClocks clocks,
            Ledger ledger,
            LadderTable table,
            Calendars calendars,
            RequestFile requestFile,
            Cases cases,
            StepAttention attention) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.table = table;
        this.calendars = calendars;
        this.requestFile = requestFile;
        this.cases = cases;
        this.attention = attention;
    }

    Ladder of(DelegateExecution execution) {
        String process = Level.processOf(execution.getProcessDefinitionId());
        CaseNumber number = Level.caseOf(execution);
        SupportCase cover = cases.find(number).orElseThrow();
        List<LedgerEvent> events = ledger.events(number);
        return Level.isLevel(process)
                ? ofLevel(cover, events, Level.ofProcess(process))
                : ofRequest(cover, events, requestFile.of(execution));
    }

    Ladder ofLevel(SupportCase cover, List<LedgerEvent> events, Level level) {
        List<Clock> mine = clocks.of(events).stream()
                .filter(clock -> WHOLE_CASE.contains(clock.metric())
                        || PER_LEVEL.contains(clock.metric()) && level.code().equals(clock.level()))
                .toList();
        return ladder(mine, level.code(), events, attention.of(cover, null, events));
    }

    Ladder ofRequest(SupportCase cover, List<LedgerEvent> events, Request request) {
        List<Clock> mine = clocks.of(events).stream()
                .filter(clock -> request.id().equals(clock.request()))
                .toList();
        boolean area = request.party().kind() == Party.Kind.AREA;
        return ladder(mine, area ? "back-office" : "third-party", events, attention.of(cover, request, events));
    }

    private Ladder ladder(List<Clock> watched, String level, List<LedgerEvent> events, Attention people) {
        List<LadderStep> steps = watched.stream()
                .map(Clock::metric)
                .distinct()
                .flatMap(metric -> table.steps(metric, level).stream())
                .toList();
        Map<String, Instant> walked = events.stream()
                .filter(event -> WALKED.contains(event.kind()))
                .collect(Collectors.toMap(LedgerEvent::detail, LedgerEvent::at, (first, again) -> first));
        return new Ladder(calendars, watched, steps, walked, people);
    }
}
