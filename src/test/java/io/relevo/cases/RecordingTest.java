package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.cases.LedgerEvent.Kind;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor ANA = Actor.user("ana");

    private final Recording recording =
            Recording.open(new CaseNumber(10_001), NINE, CaseState.NEW, Owner.level("L1"), "L1", ANA);

    @Test
    void numbersItsEventsAsALedgerDoes() {
        recording.move(NINE.plusSeconds(60), CaseState.OPEN, Owner.level("L1"), "L1", ANA);
        recording.record(NINE.plusSeconds(60), Kind.TARGETS, ANA, "level-time=PT4H@shop");

        assertThat(recording.events()).extracting(LedgerEvent::position).containsExactly(1, 2, 3);
        assertThat(recording.events())
                .extracting(LedgerEvent::kind)
                .containsExactly(Kind.OPENED, Kind.MOVED, Kind.TARGETS);
    }

    @Test
    void recordsNothingWhenNothingChanges() {
        assertThat(recording.move(NINE.plusSeconds(60), CaseState.NEW, Owner.level("L1"), "L1", ANA))
                .isFalse();
        assertThat(recording.events()).hasSize(1);
    }

    @Test
    void recordsAChangeOfLevelWhileSomebodyElseOwnsTheCase() {
        recording.move(NINE.plusSeconds(60), CaseState.PENDING_CUSTOMER, Owner.CUSTOMER, "L1", ANA);

        assertThat(recording.move(NINE.plusSeconds(90), CaseState.PENDING_CUSTOMER, Owner.CUSTOMER, "L2", ANA))
                .isTrue();
        assertThat(Ledger.segments(recording.events())).hasSize(2);
    }

    @Test
    void neverGoesBackInTime() {
        recording.move(NINE.minusSeconds(60), CaseState.OPEN, Owner.level("L1"), "L1", ANA);

        assertThat(recording.events()).extracting(LedgerEvent::at).containsExactly(NINE, NINE);
    }
}
