package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.sla.Ladder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the ledger says now about the instants diagrams asked for, for many cases at once and without the engine. A
 * question it doesn't know, such as a duration or a date agreed on, stays as it was answered.
 */
@Component
class DueDates {

    private final Cases cases;
    private final Ledger ledger;
    private final Requests requests;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final CustomerWait customerWait;
    private final Closing closing;

    DueDates(
            Cases cases,
            Ledger ledger,
            Requests requests,
            Escalations escalations,
            Deadlines deadlines,
            CustomerWait customerWait,
            Closing closing) {
        this.cases = cases;
        this.ledger = ledger;
        this.requests = requests;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.customerWait = customerWait;
        this.closing = closing;
    }

    /** What is known of some cases, read at once. */
    record Files(
            Map<CaseNumber, SupportCase> covers,
            Map<CaseNumber, List<LedgerEvent>> ledgers,
            Map<String, Request> requestOfInstance) {

        SupportCase cover(List<LedgerEvent> events) {
            return covers.get(events.get(0).number());
        }
    }

    /** Three statements, however many cases; sees what is committed. */
    Files of(Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? new Files(Map.of(), Map.of(), Map.of())
                : new Files(
                        cases.findAll(numbers),
                        ledger.events(numbers),
                        byInstance(requests.openOf(references(numbers))));
    }

    /** Of one case, with what the running transaction wrote. */
    Files of(CaseNumber number) {
        return new Files(
                Map.of(number, cases.find(number).orElseThrow()),
                Map.of(number, ledger.events(number)),
                byInstance(requests.openOf(number.toString())));
    }

    /** When a timer has to fire; empty if that isn't the ledger's to say. */
    Optional<Instant> timer(
            String question, String definition, String instance, List<LedgerEvent> events, Files files) {
        return switch (question) {
            case "deadlines.cycle", "deadlines.next" ->
                ladder(definition, instance, events, files).map(deadlines::step);
            case "customerWait.nextStep" -> customerWait.upcoming(events);
            case "closing.due" -> closing.due(events);
            default -> Optional.empty();
        };
    }

    /** A task's due date. */
    record Due(Instant at) {}

    /** Empty if that isn't the ledger's to say; {@code at} is null where nothing is due. */
    Optional<Due> task(String question, String instance, List<LedgerEvent> events, Files files) {
        return switch (question) {
            case "deadlines.due" -> Optional.of(new Due(deadlines.due(events).orElse(null)));
            case "requestFile.due" ->
                Optional.ofNullable(files.requestOfInstance().get(instance))
                        .map(request ->
                                new Due(deadlines.due(events, request.id()).orElse(request.dueAt())));
            default -> Optional.empty();
        };
    }

    private Optional<Ladder> ladder(String definition, String instance, List<LedgerEvent> events, Files files) {
        String process = Level.processOf(definition);
        return Level.isLevel(process)
                ? Optional.of(escalations.ofLevel(files.cover(events), events, Level.ofProcess(process)))
                : Optional.ofNullable(files.requestOfInstance().get(instance))
                        .map(request -> escalations.ofRequest(files.cover(events), events, request));
    }

    private static List<String> references(Collection<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::toString).toList();
    }

    private static Map<String, Request> byInstance(List<Request> open) {
        return open.stream()
                .filter(request -> request.flowId() != null)
                .collect(Collectors.toMap(Request::flowId, Function.identity()));
    }
}
