package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.cases.LedgerEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ANA = Actor.user("ana");

    private final List<SupportCase> covers = new ArrayList<>();
    private final List<LedgerEvent> written = new ArrayList<>();
    private int reads;
    private final CaseFile file = new CaseFile(cover(), () -> {
        reads++;
        return List.of();
    });

    @Test
    void numbersItsEventsInOrder() {
        file.record(NOON, Kind.OPENED, ANA, null);
        file.record(NOON, Kind.PRIORITY, ANA, "60");

        assertThat(file.ledger()).extracting(LedgerEvent::position).containsExactly(1, 2);
        assertThat(file.cover().ledgerLength()).isEqualTo(2);
    }

    @Test
    void neverRunsBackwardsWhenTheClockDoes() {
        file.record(NOON.plusSeconds(60), Kind.OPENED, ANA, null);

        LedgerEvent late = file.record(NOON, Kind.MOVED, ANA, null);

        assertThat(late.at()).isEqualTo(NOON.plusSeconds(60));
        assertThat(file.cover().ledgerAt()).isEqualTo(late.at());
    }

    @Test
    void keepsMillisecondsBecauseTheDatabaseDoes() {
        assertThat(file.record(NOON.plusNanos(1_999_999), Kind.OPENED, ANA, null)
                        .at())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void anEventCarriesTheCoverAsItIsAfterwards() {
        file.change(draft -> {
            draft.state = CaseState.SOLVED;
            draft.owner = Owner.NOBODY;
        });

        LedgerEvent event = file.record(NOON, Kind.MOVED, ANA, null);

        assertThat(event.state()).isEqualTo(CaseState.SOLVED);
        assertThat(event.owner()).isEqualTo(Owner.NOBODY);
    }

    @Test
    void writesOnceAndOnlyWhatChanged() {
        write();
        assertThat(covers).isEmpty();

        file.record(NOON, Kind.OPENED, ANA, null);
        file.change(draft -> draft.priority = 90);
        write();
        write();

        assertThat(covers).singleElement().extracting(SupportCase::priority).isEqualTo(90);
        assertThat(written).singleElement().extracting(LedgerEvent::kind).isEqualTo(Kind.OPENED);
    }

    @Test
    void readsTheStoredEventsOnlyWhenSomebodyAsks() {
        file.record(NOON, Kind.OPENED, ANA, null);
        assertThat(reads).isZero();

        file.ledger();
        file.ledger();

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void namesThePersonBehindARuleAndNobodyBehindATimer() {
        assertThat(file.behind(Actor.rule("hold"))).isEqualTo(Actor.rule("hold"));

        file.actingIs(ANA);

        assertThat(file.behind(Actor.rule("hold"))).isEqualTo(ANA);
        assertThat(file.behind(Actor.timer("close"))).isEqualTo(Actor.timer("close"));
    }

    private void write() {
        file.write(covers::add, written::addAll);
    }

    private static SupportCase cover() {
        return new SupportCase(
                new CaseNumber(10_001),
                CaseState.NEW,
                Owner.level("L1"),
                "L1",
                "support",
                50,
                Channel.MAIL,
                "other",
                "Mi pedido",
                null,
                "iris@cliente.example",
                "Iris Vega",
                null,
                "standard",
                null,
                "es",
                null,
                null,
                NOON,
                null,
                null,
                null,
                null,
                null,
                false,
                0,
                null,
                "token",
                0,
                NOON,
                null);
    }
}
