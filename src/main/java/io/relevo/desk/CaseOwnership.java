package io.relevo.desk;

import io.relevo.cases.CaseState;
import io.relevo.cases.Ledger.Segment;
import io.relevo.sla.OwnedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who owned the case when.
 *
 * @param to null for the present owner
 * @param working the part of it inside the owner's calendar; real time for the customer and for nobody; null after the
 *     case was last solved
 */
record CaseOwnership(String owner, CaseState state, Instant from, Instant to, Duration working) {

    static List<CaseOwnership> of(List<Segment> segments, List<OwnedTime> owned) {
        return segments.stream()
                .map(segment -> new CaseOwnership(
                        segment.owner().code(), segment.state(), segment.from(), segment.to(), working(segment, owned)))
                .toList();
    }

    private static Duration working(Segment segment, List<OwnedTime> owned) {
        return owned.stream()
                .filter(stretch -> !stretch.from().isBefore(segment.from())
                        && (segment.to() == null || stretch.from().isBefore(segment.to())))
                .map(OwnedTime::business)
                .reduce(Duration::plus)
                .orElse(null);
    }
}
