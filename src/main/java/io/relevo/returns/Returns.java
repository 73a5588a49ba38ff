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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The returns customers asked for, and where each stands. Whoever changes one locks it first. */
@Component
public class Returns {

    private final ReturnStore store;
    private final Clock clock;

    Returns(ReturnStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Opens a return. The caller holds the order's lock, so that two at once can't take the same pieces.
     *
     * @param bought pieces by line of the order
     * @param caseReference opaque, or null
     * @throws InvalidReturn {@code return.empty}; {@code return.line-unknown} (line); {@code return.line-twice} (line);
     *     {@code return.quantity} (line, pieces that can still be returned, pieces bought)
     */
    @Transactional
    public ReturnRequest open(
            String orderId,
            String customerId,
            Map<Integer, Integer> bought,
            List<ReturnLine> lines,
            String caseReference) {
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
        return store.insert(orderId, customerId, lines, caseReference, now());
    }

    /** Pieces of each line that can still be returned; what was refused or never sent does not count. */
    public Map<Integer, Integer> left(String orderId, Map<Integer, Integer> bought) {
        return ReturnedPieces.left(bought, store.ofOrder(orderId));
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

    /** Oldest first; {@code size + 1} of them where there are more. */
    public List<ReturnRequest> inState(ReturnState state, int page, int size) {
        return store.inState(state, page, size);
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
        store.reach(number, state, now());
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
