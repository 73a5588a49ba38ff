package io.relevo.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The append-only log of what happened to a case and who owned it when (semantics.md §1). */
@Component
public class Ledger {

    /** @param to null for the segment that is still running */
    public record Segment(Owner owner, CaseState state, Instant from, Instant to) {}

    /** Every event of a case, in order. */
    public List<LedgerEvent> events(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Who owned the case when: disjoint, contiguous, from the opening on. */
    public List<Segment> segments(CaseNumber number) {
        throw new UnsupportedOperationException();
    }
}
