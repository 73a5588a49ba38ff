package io.relevo.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The append-only log of what happened to a case and who owned it when (semantics.md §1). */
@Component
public class Ledger {

    private final OpenFiles files;
    private final LedgerStore store;

    Ledger(OpenFiles files, LedgerStore store) {
        this.files = files;
        this.store = store;
    }

    /** @param to null for the segment that is still running */
    public record Segment(Owner owner, CaseState state, Instant from, Instant to) {}

    /** Every event of a case, in order, those of the running transaction included. */
    public List<LedgerEvent> events(CaseNumber number) {
        CaseFile open = files.ifOpen(number);
        return open == null ? store.of(number) : open.ledger();
    }

    /** The events of several cases, each in order; one statement. Doesn't see what the running transaction writes. */
    public Map<CaseNumber, List<LedgerEvent>> events(Collection<CaseNumber> numbers) {
        return store.of(numbers);
    }

    /** How far a case's ledger had come. */
    public record Grown(CaseNumber number, int length, Instant at) {}

    /**
     * The cases with events at or after an instant, by number. Who follows the ledgers with it looks back a while: a
     * transaction may commit after one that began later.
     *
     * @param after only greater numbers; null from the first on
     */
    public List<Grown> changedSince(Instant at, CaseNumber after, int limit) {
        return store.changedSince(at, after == null ? 0 : after.value(), limit);
    }

    /** Whether any case, closed ones included, ever had a target in that business calendar. Reads the whole log. */
    public boolean measuredIn(String calendar) {
        return store.measuredIn(calendar);
    }

    /** Who owned the case when: disjoint, contiguous, from the opening on. */
    public List<Segment> segments(CaseNumber number) {
        return segments(events(number));
    }

    /** The same of events that are at hand. */
    public static List<Segment> segments(List<LedgerEvent> events) {
        List<Segment> segments = new ArrayList<>();
        for (LedgerEvent event : events) {
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && last.owner().equals(event.owner()) && last.state() == event.state()) {
                continue;
            }
            if (last != null) {
                segments.set(segments.size() - 1, new Segment(last.owner(), last.state(), last.from(), event.at()));
            }
            segments.add(new Segment(event.owner(), event.state(), event.at(), null));
        }
        return List.copyOf(segments);
    }
}
