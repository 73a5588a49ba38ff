package io.relevo.workshop;

import io.relevo.returns.Decision;
import io.relevo.returns.Decisions;
import io.relevo.returns.Judge;
import io.relevo.workshop.Candidate.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has candidates judge what came in, by the facts that were recorded with it. Beside and after the request, so that a
 * candidate can neither delay nor break a customer's return.
 */
@Component
class Shadowing {

    /** Longer than any transaction: a decision may become visible after a later one. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Shadowing.class);

    private final CandidateStore candidates;
    private final Decisions decisions;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, Judge> judges = new HashMap<>();
    private final Map<String, Instant> reached = new HashMap<>();

    Shadowing(CandidateStore candidates, Decisions decisions, PlatformTransactionManager transactions, Clock clock) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One round over all candidates in the shadow. */
    synchronized void catchUp() {
        List<Candidate> shadows = candidates.in(State.SHADOW);
        forgetOthers(shadows.stream().map(Candidate::releaseId).toList());
        shadows.forEach(candidate -> {
            try {
                Judge judge = judges.computeIfAbsent(candidate.releaseId(), id -> Judge.of(candidate.files()));
                Instant now = clock.instant();
                while (batch(candidate, judge) == BATCH) {
                    // the rest of a burst
                }
                reached.put(candidate.releaseId(), now);
            } catch (RuntimeException failure) {
                LOG.warn("Candidate {} can't judge in the shadow; it is tried again", candidate.id(), failure);
            }
        });
    }

    private int batch(Candidate seen, Judge judge) {
        Integer judged = transactions.execute(status -> {
            // Another node waits here, and then finds these judged.
            Candidate candidate = candidates
                    .lock(seen.id())
                    .filter(present ->
                            present.state() == State.SHADOW && seen.releaseId().equals(present.releaseId()))
                    .orElse(null);
            if (candidate == null) {
                return 0;
            }
            List<Decision> waiting = decisions.notShadowedBy(candidate.releaseId(), since(candidate), BATCH);
            waiting.forEach(live -> decisions.record(
                    live.returnNumber(),
                    live.line(),
                    candidate.releaseId(),
                    Decision.Mode.SHADOW,
                    live.facts(),
                    judge.judge(live.facts())));
            return waiting.size();
        });
        return judged == null ? 0 : judged;
    }

    private Instant since(Candidate candidate) {
        Instant back = reached.getOrDefault(candidate.releaseId(), candidate.shadowSince())
                .minus(LOOK_BACK);
        return back.isAfter(candidate.shadowSince()) ? back : candidate.shadowSince();
    }

    private void forgetOthers(List<String> releases) {
        judges.entrySet().removeIf(known -> {
            boolean gone = !releases.contains(known.getKey());
            if (gone) {
                known.getValue().close();
            }
            return gone;
        });
        reached.keySet().retainAll(releases);
    }
}
