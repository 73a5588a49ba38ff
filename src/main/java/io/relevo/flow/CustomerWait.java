package io.relevo.flow;

import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Segment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;

/** How long we wait for the customer: remind after 4 and 6 days, solve after 7 (semantics.md §4). */
@OfferedToDiagrams
public class CustomerWait {

    private final Clock clock;
    private final Cases cases;
    private final Ledger ledger;
    private final List<Duration> reminders;
    private final Duration patience;

    CustomerWait(
            Clock clock,
            Cases cases,
            Ledger ledger,
            @Value("${relevo.flow.remind-after}") List<Duration> reminders,
            @Value("${relevo.flow.give-up-after}") Duration patience) {
        this.clock = clock;
        this.cases = cases;
        this.ledger = ledger;
        this.reminders = reminders;
        this.patience = patience;
    }

    /** The next reminder, or the end of our patience. */
    public Date nextStep(DelegateExecution execution) {
        Instant since = waitingSince(execution);
        Instant now = clock.instant();
        return Date.from(Stream.concat(reminders.stream(), Stream.of(patience))
                .map(since::plus)
                .filter(step -> step.isAfter(now))
                .findFirst()
                .orElse(now));
    }

    /** Locks the case: what the timer finds out must still be true when the diagram acts on it. */
    public boolean exhausted(DelegateExecution execution) {
        cases.lock(Level.caseOf(execution));
        return !clock.instant().isBefore(waitingSince(execution).plus(patience));
    }

    private Instant waitingSince(DelegateExecution execution) {
        List<Segment> segments = ledger.segments(Level.caseOf(execution));
        Segment last = segments.get(segments.size() - 1);
        return last.state() == CaseState.PENDING_CUSTOMER ? last.from() : clock.instant();
    }
}
