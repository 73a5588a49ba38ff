package io.relevo.flow;

import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;

/** How long we wait for the customer: remind after 4 and 6 days, solve after 7 (semantics.md §4). */
@OfferedToDiagrams
public class CustomerWait {

    /** The detail of the ledger's step for a reminder. */
    static final String REMINDER = "reminder";

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

    /** The next reminder, or the end of our patience; in the past if it was missed. */
    public Date nextStep(DelegateExecution execution) {
        List<LedgerEvent> events = ledger.events(Level.caseOf(execution));
        return Date.from(waitingSince(events)
                .map(since -> next(since, lastReminder(events, since)))
                .orElseGet(() -> next(clock.instant(), clock.instant())));
    }

    /** Locks the case: what the timer finds out must still be true when the diagram acts on it. */
    public boolean exhausted(DelegateExecution execution) {
        cases.lock(Level.caseOf(execution));
        return waitingSince(ledger.events(Level.caseOf(execution)))
                .filter(since -> !clock.instant().isBefore(since.plus(patience)))
                .isPresent();
    }

    /** The date agreed with the customer is still to come; locks the case. */
    public boolean dateAhead(DelegateExecution execution) {
        cases.lock(Level.caseOf(execution));
        Date agreed = CaseVariables.RESUME_AT.get(execution);
        return agreed != null && agreed.toInstant().isAfter(clock.instant());
    }

    /** False for a timer that comes too early or once more. */
    boolean reminderIsDue(List<LedgerEvent> events) {
        return waitingSince(events)
                .filter(since -> !next(since, lastReminder(events, since)).isAfter(clock.instant()))
                .isPresent();
    }

    /** The next step that lies ahead; empty unless we wait for the customer. */
    Optional<Instant> upcoming(List<LedgerEvent> events) {
        return waitingSince(events).map(since -> next(since, clock.instant()));
    }

    private Instant next(Instant since, Instant after) {
        return Stream.concat(reminders.stream(), Stream.of(patience))
                .map(since::plus)
                .filter(step -> step.isAfter(after))
                .findFirst()
                .orElse(since.plus(patience));
    }

    /** Several reminders missed are made up for by one. */
    private static Instant lastReminder(List<LedgerEvent> events, Instant since) {
        return events.stream()
                .filter(event -> event.kind() == Kind.STEP && REMINDER.equals(event.detail()))
                .map(LedgerEvent::at)
                .reduce(since, (one, next) -> next.isAfter(one) ? next : one);
    }

    private static Optional<Instant> waitingSince(List<LedgerEvent> events) {
        List<Segment> segments = Ledger.segments(events);
        Segment last = segments.get(segments.size() - 1);
        return last.state() == CaseState.PENDING_CUSTOMER ? Optional.of(last.from()) : Optional.empty();
    }
}
