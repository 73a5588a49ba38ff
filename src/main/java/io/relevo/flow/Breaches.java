package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.LedgerGrew;
import io.relevo.cases.Progress;
import io.relevo.sla.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes each breach a stored fact, once, in the transaction in which it shows first: a timer's, or any other that writes
 * the case. So a clock that passed its target just before it was stopped is on record, too.
 */
@Component
class Breaches {

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
        clocks.of(grown.number()).stream()
                .filter(clock -> clock.breachedAt() != null && !recorded.contains(clock.key()))
                .forEach(clock -> progress.record(grown.number(), Kind.BREACH, cause(clock), clock.key()));
    }

    private static Actor cause(Clock clock) {
        return clock.breachedByRetarget() ? RETARGET : TIME;
    }
}
