package io.relevo.replay;

import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The law of semantics.md §1: at every instant exactly one party owns the case. */
final class Conservation {

    private Conservation() {}

    /**
     * @param segments as the ledger has them
     * @param created as the log has it
     * @param end when the case was last solved according to the log, or its last instant while it is open
     */
    static boolean holds(List<Segment> segments, Instant created, Instant end) {
        if (segments.isEmpty() || !segments.get(0).from().equals(created)) {
            return false;
        }
        Duration owned = Duration.ZERO;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            boolean joins = last
                    ? segment.to() == null
                    : segment.to() != null
                            && segment.to().equals(segments.get(i + 1).from());
            if (!joins
                    || !last && segment.to().isBefore(segment.from())
                    || segment.owner().equals(Owner.NOBODY) != segment.state().isOver()) {
                return false;
            }
            owned = owned.plus(within(segment, end));
        }
        return owned.equals(Duration.between(created, end));
    }

    /** How much of a segment lies before an instant. */
    static Duration within(Segment segment, Instant end) {
        Instant to = segment.to() == null || segment.to().isAfter(end) ? end : segment.to();
        return to.isAfter(segment.from()) ? Duration.between(segment.from(), to) : Duration.ZERO;
    }
}
