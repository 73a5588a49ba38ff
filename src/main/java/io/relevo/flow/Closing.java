package io.relevo.flow;

import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.SupportCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;

/** When a solved case closes by itself (semantics.md §4: 4 days, 1 hour to 28 days). */
@OfferedToDiagrams
public class Closing {

    private final Clock clock;
    private final Cases cases;
    private final Duration after;

    Closing(Clock clock, Cases cases, @Value("${relevo.flow.close-after}") Duration after) {
        if (after.compareTo(Duration.ofHours(1)) < 0 || after.compareTo(Duration.ofDays(28)) > 0) {
            throw new IllegalArgumentException(
                    "relevo.flow.close-after is " + after + "; it must be between PT1H and P28D");
        }
        this.clock = clock;
        this.cases = cases;
        this.after = after;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(cases.find(Level.caseOf(execution)).flatMap(this::due).orElseGet(() -> clock.instant()
                .plus(after)));
    }

    /** Locks the case: what the timer finds out must still be true when the diagram acts on it. */
    public boolean ahead(DelegateExecution execution) {
        return due(cases.lock(Level.caseOf(execution)))
                .filter(due -> due.isAfter(clock.instant()))
                .isPresent();
    }

    private Optional<Instant> due(SupportCase cover) {
        return cover.state() == CaseState.SOLVED ? Optional.of(cover.solvedAt().plus(after)) : Optional.empty();
    }

    /** The same by the ledger alone. Empty unless it is solved. */
    Optional<Instant> due(List<LedgerEvent> events) {
        List<Segment> segments = Ledger.segments(events);
        Segment last = segments.get(segments.size() - 1);
        return last.state() == CaseState.SOLVED ? Optional.of(last.from().plus(after)) : Optional.empty();
    }
}
