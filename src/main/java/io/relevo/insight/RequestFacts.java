package io.relevo.insight;

import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Request.Status;
import io.relevo.sla.Clock;
import java.util.List;
import java.util.stream.Stream;

/** How a case's requests went. */
class RequestFacts {

    private final List<Clock> clocks;
    private final List<String> steps;

    /**
     * @param clocks of the case; a request that is in no ledger, from before they held requests, is left out
     * @param events the case's ledger
     */
    RequestFacts(List<Clock> clocks, List<LedgerEvent> events) {
        this.clocks = clocks;
        this.steps = events.stream()
                .filter(event -> event.kind() == Kind.STEP)
                .map(LedgerEvent::detail)
                .toList();
    }

    List<RequestFact> of(List<Request> asked) {
        return asked.stream()
                .flatMap(request -> clock(request).map(clock -> of(request, clock)))
                .toList();
    }

    private Stream<Clock> clock(Request request) {
        return clocks.stream()
                .filter(candidate -> request.id().equals(candidate.request()))
                .limit(1);
    }

    private RequestFact of(Request request, Clock clock) {
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

    private static String code(Party party) {
        return (party.kind() == Party.Kind.AREA ? Owner.backOffice(party.code()) : Owner.thirdParty(party.code()))
                .code();
    }
}
