package io.relevo.workshop;

import io.hypersistence.tsid.TSID;
import io.relevo.returns.Backtest;
import io.relevo.returns.BacktestReport;
import io.relevo.returns.Decisions;
import io.relevo.returns.History;
import io.relevo.returns.Judge;
import io.relevo.returns.Release;
import io.relevo.workshop.BacktestRun.Phase;
import io.relevo.workshop.BacktestRun.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs candidates over every recorded decision, one at a time, beside the requests; any node shows how far it is. */
@Component
class Backtests implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final long SAID_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final CandidateStore candidates;
    private final BacktestStore store;
    private final LiveRelease live;
    private final Decisions decisions;
    private final Audit audit;
    private final Clock clock;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "relevo-backtest"));

    Backtests(
            CandidateStore candidates,
            BacktestStore store,
            LiveRelease live,
            Decisions decisions,
            Audit audit,
            Clock clock) {
        this.candidates = candidates;
        this.store = store;
        this.live = live;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<BacktestRun> latest(String candidate) {
        return store.latest(candidate);
    }

    /** @throws NotYet if its files are faulty; does nothing while one runs */
    @Transactional
    void start(String by, String id) {
        Candidate candidate = candidates.lock(id).orElseThrow(() -> new NotYet("unknown", id));
        if (candidate.state() == Candidate.State.DRAFT) {
            throw new NotYet("faulty");
        }
        if (store.latest(id).filter(latest -> latest.runs(now())).isPresent()) {
            return;
        }
        Release released = live.release();
        var run = new BacktestRun(
                TSID.Factory.getTsid().toString(),
                id,
                candidate.files().fingerprint(),
                released.id(),
                by,
                now(),
                now(),
                State.RUNNING,
                Phase.READING,
                0,
                0,
                null,
                null);
        store.insert(run);
        audit.write(by, Audit.Action.BACKTESTED, id, released.id(), candidate.title());
        // The worker must find the row.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.execute(() -> run(run, released, candidate.files()));
            }
        });
    }

    @Transactional
    void stop(String by, String id) {
        store.stop(id);
        audit.write(by, Audit.Action.STOPPED, id, null, null);
    }

    private void run(BacktestRun run, Release released, Release candidate) {
        try (Judge before = Judge.of(released);
                Judge after = Judge.of(candidate)) {
            History history = decisions.history(saying(run, Phase.READING));
            BacktestReport report = new Backtest(before, after).run(history, saying(run, Phase.REPLAYING));
            store.end(run.id(), State.DONE, report, null, now());
        } catch (CancellationException stopped) {
            store.end(run.id(), State.STOPPED, null, null, now());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.warn("The backtest of candidate {} failed", run.candidate(), failure);
            store.end(run.id(), State.FAILED, null, failure.toString(), now());
        }
    }

    /** Writes now and then, since a million decisions go by in seconds. */
    private Backtest.Progress saying(BacktestRun run, Phase phase) {
        var said = new AtomicLong(System.nanoTime() - SAID_EVERY_NANOS);
        return (done, all) -> {
            long last = said.get();
            long now = System.nanoTime();
            boolean due = done >= all || now - last >= SAID_EVERY_NANOS;
            return !due || !said.compareAndSet(last, now) || store.reached(run.id(), phase, done, all, now());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
