package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Grown;
import io.relevo.cases.LedgerEvent;
import io.relevo.insight.ProgressStore.Reached;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.sla.CalendarChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the ledgers. Each round looks back a while, since a transaction may commit after one that began later, and
 * computes anew, as a whole, each case whose ledger is longer than the one it was computed from.
 */
@Component
class Following {

    /** Longer than any transaction and any difference between two nodes' clocks. */
    static final Duration LOOK_BACK = Duration.ofMinutes(10);

    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Ledger ledger;
    private final Requests requests;
    private final Projection projection;
    private final ProjectionStore store;
    private final ProgressStore progress;
    private final TransactionTemplate transactions;
    private final Clock time;
    private final ZoneId zone;
    private final AtomicBoolean otherHours = new AtomicBoolean();

    Following(
            Ledger ledger,
            Requests requests,
            Projection projection,
            ProjectionStore store,
            ProgressStore progress,
            PlatformTransactionManager transactions,
            Clock time,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.ledger = ledger;
        this.requests = requests;
        this.projection = projection;
        this.store = store;
        this.progress = progress;
        this.transactions = new TransactionTemplate(transactions);
        this.time = time;
        this.zone = zone;
    }

    /** One round, in short transactions. Does nothing while another node is at it. */
    void catchUp() {
        Instant now = time.instant();
        Optional<Reached> begun = transactions.execute(status -> begin());
        CaseNumber after = null;
        boolean more = begun.isPresent();
        while (more) {
            CaseNumber from = after;
            List<Grown> page = transactions.execute(status -> follow(begun.orElseThrow(), from, now));
            more = page.size() == BATCH;
            after = more ? page.get(page.size() - 1).number() : after;
        }
    }

    /** Has the next round compute every case anew; what is shown meanwhile stays as it was. */
    void rebuild() {
        transactions.executeWithoutResult(status -> progress.write(new Reached(null, null)));
    }

    /** The next round looks when the targets of open cases are used up by the new hours; what is past stays. */
    @EventListener
    void on(CalendarChanged changed) {
        otherHours.set(true);
    }

    private Optional<Reached> begin() {
        return progress.takeTurn().map(reached -> {
            boolean rebuild = !reached.isOf(zone);
            if (rebuild) {
                store.forgetLengths();
            }
            if (otherHours.getAndSet(false) && !rebuild) {
                store.forgetLengthsOfOpenCases();
                rebuild = true;
            }
            if (rebuild) {
                progress.write(new Reached(null, zone.getId()));
            }
            return rebuild ? new Reached(null, zone.getId()) : reached;
        });
    }

    /** A clock that was set back must not leave a gap. */
    private static Instant since(Reached reached, Instant now) {
        if (reached.followedTo() == null) {
            return Instant.EPOCH;
        }
        Instant latest = reached.followedTo().isBefore(now) ? reached.followedTo() : now;
        return latest.minus(LOOK_BACK);
    }

    /** @return the page looked at, none if another node took the turn */
    private List<Grown> follow(Reached begun, CaseNumber after, Instant now) {
        Optional<Reached> turn = progress.takeTurn();
        if (turn.isEmpty()) {
            return List.of();
        }
        List<Grown> page = ledger.changedSince(since(begun, now), after, BATCH);
        Map<CaseNumber, Integer> known =
                store.lengths(page.stream().map(Grown::number).toList());
        List<CaseNumber> longer = page.stream()
                .filter(grown -> known.getOrDefault(grown.number(), 0) < grown.length())
                .map(Grown::number)
                .toList();
        project(longer);
        // another node, or somebody who wants a rebuild, may have begun since
        if (page.size() < BATCH && turn.get().equals(begun)) {
            progress.write(new Reached(now, zone.getId()));
        }
        return page;
    }

    private void project(List<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        Map<CaseNumber, List<LedgerEvent>> ledgers = ledger.events(numbers);
        Map<String, List<Request>> asked =
                requests.of(numbers.stream().map(CaseNumber::toString).toList());
        List<ProjectedCase> projected = new ArrayList<>();
        ledgers.forEach((number, events) -> {
            try {
                projected.add(projection.of(events, asked.getOrDefault(number.toString(), List.of())));
            } catch (RuntimeException unreadable) {
                LOG.warn("Where the time of {} went can't be computed", number, unreadable);
                LedgerEvent last = events.get(events.size() - 1);
                store.refuse(number, last.position(), events.get(0).at(), unreadable.toString());
            }
        });
        store.replace(projected);
    }
}
