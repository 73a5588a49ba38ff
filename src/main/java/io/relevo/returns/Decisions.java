package io.relevo.returns;

import io.hypersistence.tsid.TSID;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All decisions ever made; they are added to and never changed, but for what a person decided instead. */
@Component
public class Decisions {

    private final DecisionStore store;
    private final Clock clock;

    Decisions(DecisionStore store, Clock clock) {
        this.store = store;
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
        return decision;
    }

    public Optional<Decision> find(String id) {
        return store.find(id);
    }

    /** Live and shadow ones, in the order they were made. */
    public List<Decision> ofReturn(String returnNumber) {
        return store.ofReturn(returnNumber);
    }

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
        return store.find(id).orElseThrow();
    }
}
