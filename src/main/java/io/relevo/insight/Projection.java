package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.flow.CaseClocks;
import io.relevo.parties.Request;
import io.relevo.sla.Calendars;
import io.relevo.sla.Clock;
import io.relevo.sla.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a ledger says about time, as of its last event: the same ledger always gives the same. What runs on from there
 * is added when it is looked at.
 */
@Component
class Projection {

    private static final int WHOLE = 100;

    private final Clocks clocks;
    private final Calendars calendars;
    private final Owning owning;
    private final Days days;
    private final int riskPercent;

    Projection(
            Clocks clocks,
            Calendars calendars,
            Owning owning,
            Days days,
            @Value("${relevo.insight.at-risk-percent:75}") int riskPercent) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.owning = owning;
        this.days = days;
        this.riskPercent = riskPercent;
    }

    /** @param events a case's whole ledger, not empty */
    ProjectedCase of(List<LedgerEvent> events, List<Request> asked) {
        LedgerEvent first = events.get(0);
        LedgerEvent last = events.get(events.size() - 1);
        List<Stretch> stretches = owning.of(events);
        List<Clock> read = clocks.all(CaseClocks.timeline(events), last.at());
        List<ClockFact> facts =
                read.stream().map(clock -> fact(clock, stretches, events)).toList();
        CaseNumber number = first.number();
        return new ProjectedCase(
                number,
                last.position(),
                first.at(),
                overAt(stretches, events),
                HandOffs.of(stretches),
                next(facts, riskPercent).orElse(null),
                next(facts, WHOLE).orElse(null),
                stretches,
                days.of(stretches),
                facts,
                new RequestFacts(calendars, read, events).of(asked));
    }

    /** A case that is over has no stretch that runs; whoever looks at a solved case sees when that was. */
    private static Instant overAt(List<Stretch> stretches, List<LedgerEvent> events) {
        if (stretches.isEmpty()) {
            return events.get(0).at();
        }
        return stretches.get(stretches.size() - 1).to();
    }

    private static ClockFact fact(Clock clock, List<Stretch> stretches, List<LedgerEvent> events) {
        Instant at = clock.breachedAt();
        if (at == null) {
            return new ClockFact(clock, null, null);
        }
        boolean asked = clock.level() != null && Owners.isParty(clock.level());
        return new ClockFact(clock, asked ? clock.level() : owner(stretches, at), agent(events, at));
    }

    private static String owner(List<Stretch> stretches, Instant at) {
        String owner = null;
        for (Stretch stretch : stretches) {
            // what is used up at the very end of a stretch is its owner's, not the next one's
            owner = owner == null || stretch.from().isBefore(at) ? stretch.owner() : owner;
        }
        return owner;
    }

    private static String agent(List<LedgerEvent> events, Instant at) {
        String agent = null;
        for (LedgerEvent event : events) {
            if (event.kind() == Kind.TAKEN && !event.at().isAfter(at)) {
                agent = event.detail();
            }
        }
        return agent;
    }

    private Optional<Instant> next(List<ClockFact> facts, int percent) {
        return facts.stream()
                .map(ClockFact::clock)
                .filter(clock -> clock.ticks() && clock.target() != null && clock.breachedAt() == null)
                .flatMap(clock -> Stream.of(reaches(clock, percent)))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private Instant reaches(Clock clock, int percent) {
        Duration left = clock.target().multipliedBy(percent).dividedBy(WHOLE).minus(clock.consumed());
        return left.isNegative() || left.isZero()
                ? clock.asOf()
                : calendars.named(clock.calendar()).add(clock.asOf(), left);
    }
}
