package io.relevo.workshop;

import static io.relevo.workshop.Audit.Action.APPROVED;
import static io.relevo.workshop.Audit.Action.GIVEN_UP;
import static io.relevo.workshop.Audit.Action.RELEASED;
import static io.relevo.workshop.Audit.Action.REPLACED;
import static io.relevo.workshop.Audit.Action.ROLLED_BACK;
import static io.relevo.workshop.Audit.Action.SHADOWED;
import static io.relevo.workshop.Audit.Action.UNSHADOWED;
import static io.relevo.workshop.Audit.Action.UPLOADED;

import io.hypersistence.tsid.TSID;
import io.relevo.returns.Checked;
import io.relevo.returns.Checks;
import io.relevo.returns.Release;
import io.relevo.workshop.Candidate.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From an upload to what judges returns, and back. */
@Component
class Candidates {

    /** A click must not take longer. */
    private static final Duration CHECKING = Duration.ofSeconds(10);

    private final CandidateStore store;
    private final BacktestStore backtests;
    private final LiveRelease live;
    private final Limits limits;
    private final Audit audit;
    private final Clock clock;

    Candidates(
            CandidateStore store, BacktestStore backtests, LiveRelease live, Limits limits, Audit audit, Clock clock) {
        this.store = store;
        this.backtests = backtests;
        this.live = live;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Candidate> find(String id) {
        return store.find(id);
    }

    /** Not yet released or given up. */
    Slice<Proposal> open(int page, int size) {
        return Slice.of(page, size, skip -> store.open(skip, size + 1));
    }

    /** Those that judge or did. */
    Slice<Proposal> released(int page, int size) {
        return Slice.of(page, size, skip -> store.released(skip, size + 1));
    }

    Optional<Candidate> ofRelease(String release) {
        return store.ofRelease(release);
    }

    /** Keeps the files whatever is wrong with them. */
    @Transactional
    Candidate propose(String by, String title, Upload upload) {
        String id = TSID.Factory.getTsid().toString();
        Release files = upload.instead(live.release(), id);
        var candidate = Candidate.draft(id, title, by, now(), files, check(files));
        store.insert(candidate);
        audit.write(by, UPLOADED, id, null, title);
        return candidate;
    }

    /** @throws NotYet unless it is the author's and still open */
    @Transactional
    Candidate replace(String by, String id, Upload upload) {
        Candidate present = open(id);
        if (!present.author().equals(by)) {
            throw new NotYet("not-yours", present.author());
        }
        Release files = upload.instead(present.files(), id);
        Candidate changed = present.with(files, check(files), now());
        store.update(changed);
        audit.write(by, REPLACED, id, null, present.title());
        return changed;
    }

    /**
     * @param seen fingerprint of the files the person looked at
     * @throws NotYet for the author, if the files are others by now, or unless a backtest against today's release is
     *     within the limits
     */
    @Transactional
    void approve(String by, String id, String seen) {
        Candidate candidate = open(id);
        if (candidate.author().equals(by)) {
            throw new NotYet("own");
        }
        if (!candidate.files().fingerprint().equals(seen)) {
            throw new NotYet("changed-since", candidate.author());
        }
        requireBacktest(candidate);
        store.update(candidate.approved(by, now()));
        audit.write(by, APPROVED, id, candidate.releaseId(), candidate.title());
    }

    /** From now on it judges. @throws NotYet without a backtest within the limits, or without another person's yes */
    @Transactional
    void release(String by, String id) {
        store.takeTurn();
        Candidate candidate = open(id);
        requireBacktest(candidate);
        if (candidate.approvedBy() == null) {
            throw new NotYet("no-yes");
        }
        String release = deployed(candidate);
        // Before it judges: flow asks whether two people stand behind it.
        store.update(candidate.released(release, by, now()));
        live.activate(release, by);
        audit.write(by, RELEASED, id, release, candidate.title());
    }

    /** An earlier release judges again. @throws NotYet if it never was released */
    @Transactional
    void rollBack(String by, String release) {
        store.takeTurn();
        Optional<Candidate> candidate = store.ofRelease(release);
        boolean released =
                candidate.map(known -> known.state() == State.RELEASED).orElse(live.isShipped(release));
        if (!released) {
            throw new NotYet("never-released", release);
        }
        if (live.id().equals(release)) {
            return;
        }
        live.activate(release, by);
        candidate.ifPresent(known -> store.update(known.released(release, by, now())));
        audit.write(
                by,
                ROLLED_BACK,
                candidate.map(Candidate::id).orElse(null),
                release,
                candidate.map(Candidate::title).orElse(null));
    }

    /** Every return that comes in is judged by it as well, without effect. */
    @Transactional
    void shadow(String by, String id) {
        Candidate candidate = open(id);
        if (candidate.state() == State.DRAFT) {
            throw new NotYet("faulty");
        }
        if (candidate.state() == State.SHADOW) {
            return;
        }
        Candidate shadowing = candidate.shadowing(deployed(candidate), now());
        store.update(shadowing);
        audit.write(by, SHADOWED, id, shadowing.releaseId(), candidate.title());
    }

    @Transactional
    void stopShadow(String by, String id) {
        Candidate candidate = open(id);
        if (candidate.state() == State.SHADOW) {
            store.update(candidate.in(State.CHECKED));
            audit.write(by, UNSHADOWED, id, candidate.releaseId(), candidate.title());
        }
    }

    @Transactional
    void giveUp(String by, String id) {
        Candidate candidate = open(id);
        store.update(candidate.in(State.RETIRED));
        audit.write(by, GIVEN_UP, id, candidate.releaseId(), candidate.title());
    }

    private String deployed(Candidate candidate) {
        return candidate.releaseId() == null
                ? live.deploy(candidate.files(), candidate.author())
                : candidate.releaseId();
    }

    private void requireBacktest(Candidate candidate) {
        if (candidate.state() == State.DRAFT) {
            throw new NotYet("faulty");
        }
        BacktestRun run = backtests
                .latest(candidate.id())
                .filter(latest -> latest.isOf(candidate, live.id()))
                .orElseThrow(() -> new NotYet("no-backtest"));
        if (!limits.kept(run.report())) {
            throw new NotYet("limits");
        }
    }

    private Candidate open(String id) {
        Candidate candidate = store.lock(id).orElseThrow(() -> new NotYet("unknown", id));
        if (!candidate.open()) {
            throw new NotYet("over");
        }
        return candidate;
    }

    private static Checked check(Release files) {
        return Checks.of(files, CHECKING);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
