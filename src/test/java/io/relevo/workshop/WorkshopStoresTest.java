package io.relevo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import io.relevo.returns.Checked;
import io.relevo.returns.Finding;
import io.relevo.returns.Release;
import io.relevo.workshop.BacktestRun.Phase;
import io.relevo.workshop.BacktestRun.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkshopStoresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T16:00:00.123Z");
    private static final Checked FAULTY = new Checked(
            List.of(new Finding("points.points", "return-points.csv", "RR-1", 2, "points", "x", List.of("100"))),
            List.of(),
            true);
    private static final Checked FINE = new Checked(List.of(), List.of(), true);

    @ParameterizedTest
    @EnumSource
    void aCandidateIsReadAsItWasWritten(TestDatabase database) {
        CandidateStore store = store(database);
        Candidate draft = candidate(FAULTY);
        store.insert(draft);
        assertThat(store.find("c1")).contains(draft);
        assertThat(store.open(0, 5)).extracting(Proposal::title).containsExactly("Más por muchas");

        Candidate released =
                draft.with(draft.files(), FINE, NOW).approved("riesgo2", NOW).released("dep-1", "riesgo1", NOW);
        store.update(released);

        assertThat(store.lock("c1")).contains(released);
        assertThat(store.ofRelease("dep-1")).contains(released);
        assertThat(store.in(Candidate.State.RELEASED)).containsExactly(released);
        assertThat(store.released(0, 5)).extracting(Proposal::releaseId).containsExactly("dep-1");
        assertThat(store.released(1, 5)).isEmpty();
        assertThat(store.open(0, 5)).isEmpty();
        store.takeTurn();
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseItselfRefusesTheAuthorsOwnYes(TestDatabase database) {
        CandidateStore store = store(database);

        assertThatThrownBy(() -> store.insert(candidate(FINE).approved("riesgo1", NOW)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aBacktestSaysHowFarItIsUntilSomebodyStopsIt(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        new CandidateStore(jdbc, new WorkshopJson()).insert(candidate(FINE));
        var store = new BacktestStore(jdbc, new WorkshopJson());
        store.insert(new BacktestRun(
                "b1", "c1", "f", "dep-0", "riesgo1", NOW, NOW, State.RUNNING, Phase.READING, 0, 0, null, null));

        assertThat(store.reached("b1", Phase.REPLAYING, 50, 200, NOW)).isTrue();
        assertThat(store.latest("c1").orElseThrow().percent()).isEqualTo(25);
        assertThat(store.latest("c1").orElseThrow().runs(NOW.plusSeconds(60))).isTrue();
        assertThat(store.latest("c1").orElseThrow().runs(NOW.plusSeconds(600))).isFalse();
        store.stop("c1");
        assertThat(store.reached("b1", Phase.REPLAYING, 100, 200, NOW)).isFalse();
        store.end("b1", State.STOPPED, null, null, NOW);

        assertThat(store.latest("c1").orElseThrow().state()).isEqualTo(State.STOPPED);
    }

    @ParameterizedTest
    @EnumSource
    void whoDidWhatIsKept(TestDatabase database) {
        var audit = new Audit(JdbcClient.create(database.migrated()), Clock.fixed(NOW, ZoneOffset.UTC));

        audit.write("riesgo1", Audit.Action.UPLOADED, "c1", null, "x".repeat(600));
        audit.write("riesgo2", Audit.Action.ROLLED_BACK, null, "dep-1", null);

        assertThat(audit.newest(10)).extracting(Audit.Entry::by).containsExactlyInAnyOrder("riesgo1", "riesgo2");
        assertThat(audit.of("c1")).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(NOW);
            assertThat(entry.action()).isEqualTo(Audit.Action.UPLOADED);
        });
    }

    private static CandidateStore store(TestDatabase database) {
        return new CandidateStore(JdbcClient.create(database.migrated()), new WorkshopJson());
    }

    private static Candidate candidate(Checked findings) {
        Release shipped = Release.shipped();
        Release files = new Release("c1", shipped.points(), shipped.graph(), shipped.catalogue());
        return Candidate.draft("c1", "Más por muchas", "riesgo1", NOW, files, findings);
    }
}
