package io.relevo.flow;

import io.relevo.cases.LedgerEvent;
import io.relevo.sla.Clock;
import io.relevo.sla.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The instants diagrams arm their timers with. All are projections of the ledger; who wakes up looks again. */
@OfferedToDiagrams
public class Deadlines {

    /** A timer needs some instant; nothing is due for ten years. */
    static final Duration NEVER = Duration.ofDays(3650);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final CaseClocks clocks;
    private final Escalations escalations;
    private final java.time.Clock time;

    Deadlines(CaseClocks clocks, Escalations escalations, java.time.Clock time) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.time = time;
    }

    /** When the level's task is due: the earliest of the case's running targets; null without any. */
    public Date due(DelegateExecution execution) {
        return earliest(clocks.of(Level.caseOf(execution))).map(Date::from).orElse(null);
    }

    /** A repeating timer that fires whenever a ladder step is due; evaluated again each time it fires. */
    public String cycle(DelegateExecution execution) {
        return cycle(step(escalations.of(execution)));
    }

    /** When the next ladder step is due. */
    public Date next(DelegateExecution execution) {
        return Date.from(step(escalations.of(execution)));
    }

    Optional<Instant> due(List<LedgerEvent> events) {
        return earliest(clocks.of(events));
    }

    /** When a request's answer is due, as its clock has it; empty without a target, or once it is settled in time. */
    Optional<Instant> due(List<LedgerEvent> events, String requestId) {
        return clocks.of(events).stream()
                .filter(clock -> requestId.equals(clock.request()))
                .map(Clock::dueAt)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Instant> earliest(List<Clock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.ticks() && clock.request() == null)
                .map(Clock::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /**
     * A step that is due already fires at once. While it fires this is asked before the step is walked, so the timer
     * comes back once more, finds nothing due and rests until the next. The engine adds the whole period to a repeating
     * timer whose start is not in the future, so "at once" is a second ahead.
     */
    Instant step(Ladder ladder) {
        Instant now = time.instant();
        return ladder.due(now).isPresent()
                ? now.plus(AT_ONCE)
                : ladder.next(now).orElse(now.plus(NEVER));
    }

    private static String cycle(Instant first) {
        return "R/" + first.truncatedTo(ChronoUnit.MILLIS) + "/PT1H";
    }
}
