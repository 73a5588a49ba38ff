package io.relevo.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The returns customers asked for, and where each stands. Whoever changes one locks it first. */
@Component
public class Returns {

    private final ReturnStore store;
    private final DecisionStore decisions;
    private final ReturnStepStore steps;
    private final Clock clock;

    Returns(ReturnStore store, DecisionStore decisions, ReturnStepStore steps, Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Opens a return. The caller holds the order's lock, so that two at once can't take the same pieces.
     *
     * @param bought pieces by line of the order
     * @param caseReference opaque, or null
     * @param language the customer asks in, {@code es} or {@code en}, or null
     * @throws InvalidReturn {@code return.empty}; {@code return.line-unknown} (line); {@code return.line-twice} (line);
     *     {@code return.quantity} (line, pieces that can still be returned, pieces bought)
     */
    @Transactional
    public ReturnRequest open(
            String orderId,
            String customerId,
            Map<Integer, Integer> bought,
            List<ReturnLine> lines,
            String caseReference,
            String language) {
        if (lines.isEmpty()) {
            throw new InvalidReturn("return.empty");
        }
        Set<Integer> seen = new HashSet<>();
        for (ReturnLine line : lines) {
            if (!bought.containsKey(line.line())) {
                throw new InvalidReturn("return.line-unknown", line.line(), orderId);
            }
            if (!seen.add(line.line())) {
                throw new InvalidReturn("return.line-twice", line.line());
            }
        }
        requireLeft(orderId, bought, lines);
        return store.insert(orderId, customerId, lines, caseReference, language, now());
    }

    /** Pieces of each line that can still be returned; what was refused or never sent does not count. */
    public Map<Integer, Integer> left(String orderId, Map<Integer, Integer> bought) {
        Map<Integer, Integer> taken = store.taken(orderId);
        var left = new TreeMap<>(bought);
        left.replaceAll((line, pieces) -> Math.max(0, pieces - taken.getOrDefault(line, 0)));
        return left;
    }

    public Optional<ReturnRequest> find(ReturnNumber number) {
        return store.find(number);
    }

    /** Locks it until the transaction ends. */
    @Transactional
    public Optional<ReturnRequest> lock(ReturnNumber number) {
        return store.lock(number);
    }

    /** Newest first. */
    public List<ReturnRequest> ofCustomers(Collection<String> customerIds) {
        return customerIds.isEmpty() ? List.of() : store.ofCustomers(Set.copyOf(customerIds));
    }

    /** Newest first. */
    public List<ReturnRequest> ofOrder(String orderId) {
        return store.ofOrder(orderId);
    }

    /** Newest first. */
    public List<ReturnRequest> ofCase(String caseReference) {
        return store.ofCase(caseReference);
    }

    /** {@code size + 1} of them where there are more. */
    public List<ReturnRequest> newest(int page, int size) {
        return store.newest(page, size);
    }

    /** Oldest first; {@code size + 1} of them where there are more. */
    public List<ReturnRequest> inState(ReturnState state, int page, int size) {
        return store.inState(state, page, size);
    }

    /** Those that were split from it, oldest first. */
    public List<ReturnRequest> splitFrom(ReturnNumber number) {
        return store.splitFrom(number);
    }

    /**
     * Some lines become a return of their own, with what was decided about them. The caller holds the lock.
     *
     * @param lines some of its lines, but not all
     */
    @Transactional
    public ReturnRequest split(ReturnNumber number, Set<Integer> lines) {
        ReturnRequest whole = store.find(number).orElseThrow();
        Set<Integer> its = whole.lines().stream().map(ReturnLine::line).collect(Collectors.toSet());
        if (lines.isEmpty() || !its.containsAll(lines) || lines.size() == its.size()) {
            throw new IllegalArgumentException(
                    "Return " + number + " has the lines " + its + "; " + lines + " can't be split from it");
        }
        ReturnNumber part = store.split(whole, lines, now());
        decisions.refile(number.toString(), lines, part.toString());
        return store.find(part).orElseThrow();
    }

    /** From now on it belongs to this case. */
    @Transactional
    public void belongsTo(ReturnNumber number, String caseReference) {
        store.belongsTo(number, caseReference);
    }

    @Transactional
    public void attach(ReturnNumber number, String flowId) {
        store.attach(number, flowId);
    }

    /** What was decided about one of its lines. */
    @Transactional
    public void decided(ReturnNumber number, int line, String decisionId) {
        store.decided(number, line, decisionId);
    }

    /** What was decided about the whole of it, by tables or by a person. */
    @Transactional
    public void decided(ReturnNumber number, Outcome outcome) {
        store.decided(number, outcome);
    }

    @Transactional
    public void reach(ReturnNumber number, ReturnState state) {
        reach(number, state, null, null);
    }

    /**
     * @param by the user who told it, or null
     * @param note in their words, or null
     */
    @Transactional
    public void reach(ReturnNumber number, ReturnState state, String by, String note) {
        Instant now = now();
        steps.insertIfNews(number, new ReturnStep(ReturnStep.What.valueOf(state.name()), now, by, note));
        store.reach(number, state, now);
    }

    /**
     * Something happened that changes no state.
     *
     * @param by the user who told it, or null
     * @param note in their words, or null
     */
    @Transactional
    public void tell(ReturnNumber number, ReturnStep.What what, String by, String note) {
        steps.insert(number, new ReturnStep(what, now(), by, note));
    }

    /** What happened since it was asked for, in that order. */
    public List<ReturnStep> steps(ReturnNumber number) {
        return steps.of(number);
    }

    /**
     * The customer disagrees with a refusal, and a person is to look again. The caller holds the order's lock.
     *
     * @param words the customer's
     * @throws InvalidReturn {@code return.quantity} if its pieces are part of a later return
     */
    @Transactional
    public void appeal(ReturnNumber number, Map<Integer, Integer> bought, String words) {
        ReturnRequest again = store.find(number).orElseThrow();
        requireLeft(again.orderId(), bought, again.lines());
        store.appealed(number, words);
        tell(number, ReturnStep.What.APPEALED, null, null);
        reach(number, ReturnState.IN_REVIEW);
    }

    private void requireLeft(String orderId, Map<Integer, Integer> bought, List<ReturnLine> lines) {
        Map<Integer, Integer> left = left(orderId, bought);
        for (ReturnLine line : lines) {
            int most = left.getOrDefault(line.line(), 0);
            if (line.quantity() < 1 || line.quantity() > most) {
                throw new InvalidReturn("return.quantity", line.line(), most, bought.get(line.line()));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
