package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.LedgerGrew;
import io.relevo.cases.Progress;
import io.relevo.sla.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes each breach a stored fact, once, in the transaction in which it shows first: a timer's, or any other that writes
 * the case. So a clock that passed its target just before it was stopped is on record, too.
 */
@Component
class Breaches {

    private static final Logger LOG = LoggerFactory.getLogger(Breaches.class);
    private static final Actor TIME = Actor.timer("clock");
    private static final Actor RETARGET = Actor.rule("retarget");

    private final CaseClocks clocks;
    private final Ledger ledger;
    private final Progress progress;

    Breaches(CaseClocks clocks, Ledger ledger, Progress progress) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.progress = progress;
    }

    @EventListener
    void on(LedgerGrew grown) {
        Set<String> recorded = ledger.events(grown.number()).stream()
                .filter(event -> event.kind() == Kind.BREACH)
                .map(LedgerEvent::detail)
                .collect(Collectors.toSet());
        breached(grown.number()).stream()
                .filter(clock -> !recorded.contains(clock.key()))
                .forEach(clock -> progress.record(grown.number(), Kind.BREACH, cause(clock), clock.key()));
    }

    /** None where the clocks can't be computed, such as for want of a calendar: what happened must be written anyway. */
    private List<Clock> breached(CaseNumber number) {
        try {
            return clocks.of(number).stream()
                    .filter(clock -> clock.breachedAt() != null)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            LOG.error("The clocks of {} can't be computed: {}", number, unreadable.getMessage());
            return List.of();
        }
    }

    private static Actor cause(Clock clock) {
        return clock.breachedByRetarget() ? RETARGET : TIME;
    }
}
