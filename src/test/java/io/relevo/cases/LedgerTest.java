package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.LedgerEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Owner L1 = Owner.level("L1");

    @Test
    void aSegmentLastsUntilStateOrOwnerChanges() {
        List<Segment> segments = Ledger.segments(List.of(
                event(0, Kind.OPENED, CaseState.NEW, L1),
                event(5, Kind.CUSTOMER_MESSAGE, CaseState.NEW, L1),
                event(10, Kind.MOVED, CaseState.OPEN, L1),
                event(20, Kind.MOVED, CaseState.OPEN, Owner.level("L2")),
                event(30, Kind.MOVED, CaseState.ON_HOLD, Owner.thirdParty("carrier"))));

        assertThat(segments)
                .containsExactly(
                        new Segment(L1, CaseState.NEW, at(0), at(10)),
                        new Segment(L1, CaseState.OPEN, at(10), at(20)),
                        new Segment(Owner.level("L2"), CaseState.OPEN, at(20), at(30)),
                        new Segment(Owner.thirdParty("carrier"), CaseState.ON_HOLD, at(30), null));
    }

    @Test
    void twoMovesInOneMillisecondLeaveAnEmptySegmentAndNoGap() {
        List<Segment> segments = Ledger.segments(List.of(
                event(0, Kind.OPENED, CaseState.NEW, L1),
                event(5, Kind.MOVED, CaseState.PENDING_CUSTOMER, Owner.CUSTOMER),
                event(5, Kind.MOVED, CaseState.OPEN, L1)));

        assertThat(segments).extracting(Segment::from).containsExactly(at(0), at(5), at(5));
        assertThat(segments).extracting(Segment::to).containsExactly(at(5), at(5), null);
    }

    @Test
    void withoutEventsNobodyOwnedAnything() {
        assertThat(Ledger.segments(List.of())).isEmpty();
    }

    private static LedgerEvent event(int seconds, Kind kind, CaseState state, Owner owner) {
        return new LedgerEvent(
                new CaseNumber(10_001), 1, at(seconds), kind, state, owner, "L1", Actor.user("ana"), null);
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
