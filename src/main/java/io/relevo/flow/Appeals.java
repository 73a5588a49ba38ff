package io.relevo.flow;

import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.returns.Returns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of a return its customer may still disagree about. */
@Component
public class Appeals {

    private final Returns returns;
    private final ReturnWords words;
    private final ReturnDates dates;
    private final Waiting waiting;
    private final Clock clock;

    Appeals(Returns returns, ReturnWords words, ReturnDates dates, Waiting waiting, Clock clock) {
        this.returns = returns;
        this.words = words;
        this.dates = dates;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** All lines of a return that was refused, or those of one that goes on without them; each once, and in time. */
    public List<ReturnLine> open(ReturnRequest request) {
        if (request.state() == ReturnState.REFUSED) {
            boolean waits = request.appeal() == null && waiting.awaits(Waiting.RETURN_APPEALED, request.flowId());
            return waits ? request.lines() : List.of();
        }
        boolean goesOn = request.state().counts()
                && request.outcome() != null
                && request.outcome() != Outcome.MANUAL_REVIEW
                && request.outcome() != Outcome.DENY
                && request.state() != ReturnState.IN_REVIEW;
        return goesOn && clock.instant().isBefore(until(request)) ? refused(request) : List.of();
    }

    /** The last moment for it. */
    public Instant until(ReturnRequest request) {
        return dates.appealBy(request);
    }

    private List<ReturnLine> refused(ReturnRequest request) {
        Map<Integer, ReturnWords.Told> told = words.lines(request, Locale.forLanguageTag("es"));
        List<ReturnRequest> later = returns.ofOrder(request.orderId()).stream()
                .filter(other -> other.number().value() > request.number().value())
                .toList();
        return request.lines().stream()
                .filter(line -> Boolean.FALSE.equals(told.get(line.line()).accepted()))
                .filter(line -> later.stream().noneMatch(other -> has(other, line)))
                .map(Appeals::asAsked)
                .toList();
    }

    private static boolean has(ReturnRequest other, ReturnLine line) {
        return other.lines().stream().anyMatch(theirs -> theirs.line() == line.line());
    }

    private static ReturnLine asAsked(ReturnLine line) {
        return new ReturnLine(
                line.line(),
                line.quantity(),
                line.reason(),
                line.condition(),
                line.comment(),
                line.photos(),
                line.category(),
                line.worth(),
                null);
    }
}
