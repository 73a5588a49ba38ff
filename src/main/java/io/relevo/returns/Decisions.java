package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decisions ever made; they are added to and never changed, but for what a person decided instead. */
@Component
public class Decisions {

    private final DecisionStore store;
    private final RecordedHistory history;
    private final MeasureStore measures;
    private final Clock clock;

    Decisions(DecisionStore store, RecordedHistory history, MeasureStore measures, Clock clock) {
        this.store = store;
        this.history = history;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param release id of the release that judged */
    @Transactional
    public Decision record(
            String returnNumber, int line, String release, Decision.Mode mode, Facts facts, Verdict verdict) {
        var decision = new Decision(
                TSID.Factory.getTsid().toString(),
                returnNumber,
                line,
                release,
                mode,
                facts,
                verdict,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        store.insert(decision);
        if (mode == Decision.Mode.LIVE) {
            measures.insert(decision);
        }
        return decision;
    }

    public Optional<Decision> find(String id) {
        return store.find(id);
    }

    /** Live and shadow ones, in the order they were made. */
    public List<Decision> ofReturn(String returnNumber) {
        return store.ofReturn(returnNumber);
    }

    /** Those that took effect. */
    public int count() {
        return history.count();
    }

    /**
     * Every decision that took effect, for a backtest.
     *
     * @throws CancellationException if the progress said to stop
     */
    public History history(Backtest.Progress progress) {
        return history.read(progress);
    }

    /** Makes the next backtest's reading short, if much was decided since the last time. */
    public void packHistory() {
        history.keep();
    }

    /**
     * Live ones, newest first.
     *
     * @param outcome as decided at first, or null for any
     * @param to not included
     */
    public List<Decision> decided(Outcome outcome, Instant from, Instant to, int skip, int limit) {
        return store.decided(outcome, from, to, skip, limit);
    }

    /** Live ones the release has not judged in the shadow yet, oldest first. */
    public List<Decision> notShadowedBy(String release, Instant since, int limit) {
        return store.notShadowedBy(release, since, limit);
    }

    /** What a release decided in the shadow, by what was decided in earnest, beginning with the most. */
    public List<ShadowFlow> shadowedBy(String release) {
        return store.shadowFlows(release);
    }

    /** Pairs that differ, newest first. */
    public List<ShadowPair> differingFrom(String release, int limit) {
        return store.shadowPairs(release, limit);
    }

    /** @param decisions how many */
    public record ShadowFlow(Outcome live, Outcome shadow, int decisions) {}

    public record ShadowPair(Decision live, Decision shadow) {}

    /**
     * A person decides otherwise; the latest word counts.
     *
     * @throws IllegalArgumentException without a reason, or if there is no such live decision
     */
    @Transactional
    public Decision override(String id, Outcome outcome, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("Say why decision " + id + " is overridden");
        }
        var override = new Decision.Override(
                outcome, reason.strip(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.override(id, override)) {
            throw new IllegalArgumentException("There is no live decision " + id);
        }
        Decision overridden = store.find(id).orElseThrow();
        measures.override(overridden, override);
        return overridden;
    }
}
