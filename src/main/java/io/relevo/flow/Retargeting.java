package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import io.relevo.flow.PolicyTable.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New targets for cases that are open already (semantics.md §2): the same start, consumed time and pauses kept. Three
 * statements per page of cases to look; a case is only locked to be changed.
 */
@Component
public class Retargeting {

    private static final Logger LOG = LoggerFactory.getLogger(Retargeting.class);
    private static final int PAGE = 200;

    private final PolicyTables tables;
    private final OffTheRecord offTheRecord;
    private final DeployedTables deployed;
    private final Cases cases;
    private final Ledger ledger;
    private final Progress progress;
    private final Retargets retargets;
    private final Alarms alarms;
    private final TransactionTemplate transactions;
    private final Clock time;

    Retargeting(
            PolicyTables tables,
            OffTheRecord offTheRecord,
            DeployedTables deployed,
            Cases cases,
            Ledger ledger,
            Progress progress,
            Retargets retargets,
            Alarms alarms,
            TransactionTemplate transactions,
            Clock time) {
        this.tables = tables;
        this.offTheRecord = offTheRecord;
        this.deployed = deployed;
        this.cases = cases;
        this.ledger = ledger;
        this.progress = progress;
        this.retargets = retargets;
        this.alarms = alarms;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * What a table does to the cases that are open.
     *
     * @param open cases that are neither solved nor closed
     * @param changed of those, cases with at least one other target
     * @param breached clocks whose new target is used up already
     * @param unreadable cases whose clocks can't be computed; they keep their targets
     * @param first the first changes, in the order of the cases' numbers
     */
    public record Effect(int open, int changed, int breached, int unreadable, List<TargetChange> first) {}

    /** @param failed cases that could not be changed; the log says why, and they keep their targets */
    public record Applied(int changed, int breached, List<CaseNumber> failed) {}

    /**
     * Changes nothing.
     *
     * @param rows of {@code deadline-targets}, without faults
     * @param limit of the changes told in full
     */
    public Effect whatIf(List<Row> rows, int limit) {
        TargetPolicy policy = policy(tables.candidate(PolicyRules.TARGETS, rows));
        var first = new ArrayList<TargetChange>();
        int[] counted = new int[4];
        eachOpen((cover, events) -> {
            counted[0]++;
            List<TargetChange> changes;
            try {
                changes = changes(policy, cover, events);
            } catch (IllegalArgumentException unreadable) {
                counted[3]++;
                return;
            }
            counted[1] += changes.isEmpty() ? 0 : 1;
            counted[2] += breached(changes);
            changes.stream().limit(Math.max(0, limit - first.size())).forEach(first::add);
        });
        return new Effect(counted[0], counted[1], counted[2], counted[3], List.copyOf(first));
    }

    /** Puts every open case under the latest table, each in a transaction of its own. */
    public Applied apply(Caller caller) {
        TargetPolicy policy = latest();
        Actor actor = Actor.user(caller.userId());
        var failed = new ArrayList<CaseNumber>();
        int[] counted = new int[2];
        eachOpen((cover, events) -> {
            try {
                if (changes(policy, cover, events).isEmpty()) {
                    return;
                }
                List<TargetChange> changes = transactions.execute(status -> retarget(policy, cover.number(), actor));
                counted[0] += changes.isEmpty() ? 0 : 1;
                counted[1] += breached(changes);
            } catch (RuntimeException e) {
                LOG.error("The targets of {} could not be changed", cover.number(), e);
                failed.add(cover.number());
            }
        });
        return new Applied(counted[0], counted[1], List.copyOf(failed));
    }

    /**
     * After a fact of a case changed, such as its priority: the latest table's targets for the facts as they are now.
     * Joins the caller's transaction. Writes only where a target differs, so asking again changes nothing.
     */
    public void of(CaseNumber number) {
        try {
            retarget(latest(), number, Actor.rule(PolicyRules.TARGETS));
        } catch (IllegalArgumentException unusable) {
            LOG.error("The table '{}' can't be used for {}: {}", PolicyRules.TARGETS, number, unusable.getMessage());
        }
    }

    private List<TargetChange> retarget(TargetPolicy policy, CaseNumber number, Actor actor) {
        SupportCase cover = cases.lock(number);
        if (cover.state().isOver()) {
            return List.of();
        }
        List<TargetChange> changes = changes(policy, cover, ledger.events(number));
        if (!changes.isEmpty()) {
            Retargets.lines(changes).forEach(line -> progress.record(number, Kind.TARGETS, actor, line));
            alarms.realign(number);
        }
        return changes;
    }

    private List<TargetChange> changes(TargetPolicy policy, SupportCase cover, List<LedgerEvent> events) {
        Instant now = time.instant();
        return retargets.of(cover, events, policy, now);
    }

    private interface Looked {
        void at(SupportCase cover, List<LedgerEvent> events);
    }

    private void eachOpen(Looked look) {
        List<CaseNumber> page = cases.open(null, PAGE);
        while (!page.isEmpty()) {
            Map<CaseNumber, SupportCase> covers = cases.findAll(page);
            Map<CaseNumber, List<LedgerEvent>> ledgers = ledger.events(page);
            page.stream()
                    .filter(number -> covers.containsKey(number) && ledgers.containsKey(number))
                    .map(covers::get)
                    .filter(cover -> !cover.state().isOver())
                    .forEach(cover -> look.at(cover, ledgers.get(cover.number())));
            page = page.size() < PAGE ? List.of() : cases.open(page.get(page.size() - 1), PAGE);
        }
    }

    private TargetPolicy latest() {
        return policy(deployed.latest(PolicyRules.TARGETS).orElseThrow().dmn());
    }

    private TargetPolicy policy(byte[] dmn) {
        return new TargetPolicy(offTheRecord.table(PolicyRules.TARGETS, dmn));
    }

    private static int breached(List<TargetChange> changes) {
        return (int) changes.stream().filter(TargetChange::breachedAtOnce).count();
    }
}
