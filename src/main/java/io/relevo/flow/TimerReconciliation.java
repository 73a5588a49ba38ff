package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.flow.ArmedTimers.Root;
import io.relevo.flow.DueDates.Files;
import io.relevo.flow.TimerCheck.Findings;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the timers of open cases against diagrams and ledger: restores what is lost, moves what stands elsewhere,
 * reports what is stuck. Looks at many at once; what needs mending is mended case by case, each under its lock and in a
 * transaction of its own.
 */
@Component
public class TimerReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(TimerReconciliation.class);
    private static final int PAGE = 500;

    private final ReconciliationStore store;
    private final ArmedTimers armed;
    private final DueDates dueDates;
    private final TimerCheck check;
    private final Alarms alarms;
    private final Cases cases;
    private final LadderTable ladder;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    TimerReconciliation(
            ReconciliationStore store,
            ArmedTimers armed,
            DueDates dueDates,
            TimerCheck check,
            Alarms alarms,
            Cases cases,
            LadderTable ladder,
            TransactionTemplate transaction) {
        this.store = store;
        this.armed = armed;
        this.dueDates = dueDates;
        this.check = check;
        this.alarms = alarms;
        this.cases = cases;
        this.ladder = ladder;
        this.transaction = transaction;
    }

    /**
     * Over all open cases, by one node at a time. Call it after the commit of what changed, not within.
     *
     * @param cause a few words for the report, such as "calendar shop edited"
     * @return the report; if another run is under way, that one, unfinished: it goes round once more for this caller
     * @throws IllegalStateException in a transaction
     */
    public Reconciliation run(String cause, Actor actor) {
        requireNoTransaction();
        return store.takeTurn(cause, actor).map(this::all).orElseGet(() -> store.running()
                .orElseGet(() -> latest(1).get(0)));
    }

    /** The same over some cases; never waits for another run. */
    public Reconciliation run(String cause, Actor actor, Collection<CaseNumber> numbers) {
        requireNoTransaction();
        String id = store.begin(cause, actor);
        var tally = new ReconciliationTally();
        ladder.lookAgain();
        List<CaseNumber> all = List.copyOf(numbers);
        for (int from = 0; from < all.size() && !stopping; from += PAGE) {
            look(armed.of(all.subList(from, Math.min(all.size(), from + PAGE))), tally);
        }
        store.finish(id, tally);
        return report(id);
    }

    /** Reports, latest first. */
    public List<Reconciliation> latest(int limit) {
        return store.latest(limit);
    }

    /** Ends what is under way after the case it is at. */
    void stopping(boolean now) {
        stopping = now;
    }

    private Reconciliation all(String id) {
        var tally = new ReconciliationTally();
        boolean again = true;
        while (again && !stopping) {
            tally.startOver();
            ladder.lookAgain();
            lookAtAll(id, tally);
            again = store.finish(id, tally);
        }
        return report(id);
    }

    private void lookAtAll(String id, ReconciliationTally tally) {
        List<Root> page = armed.after("", PAGE);
        boolean mine = true;
        while (mine && !page.isEmpty() && !stopping) {
            look(page, tally);
            mine = store.progress(id, tally);
            page = armed.after(page.get(page.size() - 1).id(), PAGE);
        }
    }

    private void look(List<Root> page, ReconciliationTally tally) {
        Files files = dueDates.of(page.stream()
                .map(Root::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (Root root : page) {
            if (stopping) {
                return;
            }
            try {
                Findings findings = check.of(root, files);
                tally.looked(root, findings.incidents());
                if (!findings.nothingToMend()) {
                    tally.mended(root, mend(root));
                }
            } catch (RuntimeException failure) {
                LOG.warn(
                        "The timers of {} could not be mended; the next run tries again",
                        root.number() == null ? root.id() : root.number(),
                        failure);
                tally.failed(root, failure);
            }
        }
    }

    private Alarms.Mended mend(Root root) {
        return transaction.execute(status -> {
            if (root.number() != null) {
                cases.lock(root.number());
            }
            return alarms.mend(root);
        });
    }

    private Reconciliation report(String id) {
        Reconciliation report = store.find(id).orElseThrow();
        LOG.info(
                "Timers reconciled ({}): {} timers of {} cases, {} restored, {} moved, {} failed, {} without retries{}",
                report.cause(),
                report.timers(),
                report.cases(),
                report.restored(),
                report.moved(),
                report.failed(),
                report.incidents(),
                report.detail() == null ? "" : ": " + report.detail());
        return report;
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "timers are reconciled case by case, each in a transaction of its own; call this after the commit");
        }
    }
}
