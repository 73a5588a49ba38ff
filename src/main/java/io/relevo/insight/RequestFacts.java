package io.relevo.insight;

import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Request.Status;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Metric;
import java.util.List;

/** How a case's requests went. */
class RequestFacts {

    private final Calendars calendars;
    private final List<Clock> clocks;
    private final List<String> steps;

    /**
     * @param clocks of the case; a request that is in no ledger has none
     * @param events the case's ledger
     */
    RequestFacts(Calendars calendars, List<Clock> clocks, List<LedgerEvent> events) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.steps = events.stream()
                .filter(event -> event.kind() == Kind.STEP)
                .map(LedgerEvent::detail)
                .toList();
    }

    List<RequestFact> of(List<Request> asked) {
        return asked.stream().map(this::of).toList();
    }

    private RequestFact of(Request request) {
        Clock clock = clocks.stream()
                .filter(candidate -> request.id().equals(candidate.request()))
                .findFirst()
                .orElseGet(() -> measured(request));
        boolean open = request.settledAt() == null;
        return new RequestFact(
                request.id(),
                code(request.party()),
                request.askedAt(),
                request.dueAt(),
                request.settledAt(),
                request.status() == Status.ANSWERED,
                open ? null : clock.consumed(),
                !open && clock.breachedAt() != null,
                (int) steps.stream()
                        .filter(step -> step.startsWith(clock.key() + ":"))
                        .count());
    }

    /** As ladders name such a clock: by the request. */
    private Clock measured(Request request) {
        return Clock.ofRequest(
                request.party().kind() == Party.Kind.AREA ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME,
                request.id(),
                request.target(),
                calendars.named(request.party().calendar()),
                request.askedAt(),
                request.settledAt(),
                request.askedAt());
    }

    private static String code(Party party) {
        return (party.kind() == Party.Kind.AREA ? Owner.backOffice(party.code()) : Owner.thirdParty(party.code()))
                .code();
    }
}
