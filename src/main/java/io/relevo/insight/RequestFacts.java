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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a case's requests went. */
class RequestFacts {

    private final Calendars calendars;
    private final List<String> steps;

    /** @param events the case's ledger */
    RequestFacts(Calendars calendars, List<LedgerEvent> events) {
        this.calendars = calendars;
        this.steps = events.stream()
                .filter(event -> event.kind() == Kind.STEP)
                .map(LedgerEvent::detail)
                .toList();
    }

    /** @param asked oldest first */
    List<RequestFact> of(List<Request> asked) {
        Map<String, Integer> visits = new HashMap<>();
        List<RequestFact> facts = new ArrayList<>();
        for (Request request : asked) {
            String party = code(request.party());
            facts.add(of(request, party, visits.merge(party, 1, Integer::sum)));
        }
        return facts;
    }

    private RequestFact of(Request request, String party, int visit) {
        Metric metric = request.party().kind() == Party.Kind.AREA ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME;
        boolean open = request.settledAt() == null;
        Clock clock = Clock.ofRequest(
                metric,
                party,
                visit,
                request.target(),
                calendars.named(request.party().calendar()),
                request.askedAt(),
                request.settledAt(),
                request.askedAt());
        return new RequestFact(
                request.id(),
                party,
                request.askedAt(),
                request.dueAt(),
                request.settledAt(),
                request.status() == Status.ANSWERED,
                open ? null : clock.consumed(),
                !open && clock.breachedAt() != null,
                steps(clock.key(), metric.code() + ":" + request.id()));
    }

    /** A ladder names the request's clock by its party, or by the request itself. */
    private int steps(String... clocks) {
        return (int) steps.stream()
                .filter(step -> List.of(clocks).stream().anyMatch(clock -> step.startsWith(clock + ":")))
                .count();
    }

    private static String code(Party party) {
        return (party.kind() == Party.Kind.AREA ? Owner.backOffice(party.code()) : Owner.thirdParty(party.code()))
                .code();
    }
}
