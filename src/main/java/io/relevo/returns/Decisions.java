package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decisions ever made; they are added to and never changed, but for what a person decided instead. */
@Component
public class Decisions {

    private final DecisionStore store;
    private final ShadowStore shadows;
    private final RecordedHistory history;
    private final MeasureStore measures;
    private final Clock clock;

    Decisions(DecisionStore store, ShadowStore shadows, RecordedHistory history, MeasureStore measures, Clock clock) {
        this.store = store;
        this.shadows = shadows;
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
                null,
                Set.of());
        store.insert(decision);
        if (mode == Decision.Mode.LIVE) {
            measures.insert(decision);
        }
        return decision;
    }

    /**
     * Keeps what the tables make of past returns, so that they can be backtested. They count in no figure about what was
     * decided here.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of the lines is on record; then none is kept
     */
    @Transactional
    public void recordPast(List<PastDecision> past) {
        past.forEach(one -> store.insert(new Decision(
                TSID.Factory.getTsid().toString(),
                one.returnNumber(),
                one.line(),
                one.release(),
                Decision.Mode.IMPORTED,
                one.facts(),
                one.verdict(),
                one.askedAt().truncatedTo(ChronoUnit.MILLIS),
                null,
                one.assumed())));
    }

    /** Of these past returns, by their numbers, the lines that are on record. */
    public Map<String, Set<Integer>> pastOnRecord(Collection<String> returnNumbers) {
        return returnNumbers.isEmpty() ? Map.of() : store.pastOnRecord(returnNumbers);
    }

    /** As {@link #recordPast}, in the place of whatever is on record about the same returns. */
    @Transactional
    public void replacePast(List<PastDecision> past) {
        store.deletePast(
                past.stream().map(PastDecision::returnNumber).distinct().toList());
        history.forget();
        recordPast(past);
    }

    public Optional<Decision> find(String id) {
        return store.find(id);
    }

    /** Those of all modes, in the order they were made. */
    public List<Decision> ofReturn(String returnNumber) {
        return store.ofReturn(returnNumber);
    }

    /** Those that took effect. */
    public int count() {
        return measures.count();
    }

    /** Those about returns from before Relevo. */
    public int imported() {
        return store.countImported();
    }

    /** Those of the imported ones that rest on facts somebody assumed. */
    public int assumed() {
        return store.countAssumed();
    }

    /**
     * Every decision that took effect, and those about past returns, for a backtest.
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
     * Live and imported ones, newest first.
     *
     * @param outcome as decided at first, or null for any
     * @param to not included
     */
    public List<Decision> decided(Outcome outcome, Instant from, Instant to, int skip, int limit) {
        return store.decided(outcome, from, to, skip, limit);
    }

    /** Live ones the release has not judged in the shadow yet, oldest first. */
    public List<Decision> notShadowedBy(String release, Instant since, int limit) {
        return shadows.notShadowedBy(release, since, limit);
    }

    /** What a release decided in the shadow, by what was decided in earnest, beginning with the most. */
    public List<ShadowFlow> shadowedBy(String release) {
        return shadows.flows(release);
    }

    /** Pairs that differ, newest first. */
    public List<ShadowPair> differingFrom(String release, int limit) {
        return shadows.pairs(release, limit);
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
