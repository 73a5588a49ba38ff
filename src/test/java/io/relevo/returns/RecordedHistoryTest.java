package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.hypersistence.tsid.TSID;
import io.relevo.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordedHistoryTest {

    private static final int PIECE = 16;
    private static final Duration SETTLED = Duration.ofHours(1);
    private static Judge judge;

    @BeforeAll
    static void compile() {
        judge = Judge.of(Release.shipped());
    }

    @AfterAll
    static void free() {
        judge.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsFromThePiecesWhatWasRecorded(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        History recorded = made(jdbc, 50, SETTLED);
        var reading = new RecordedHistory(new HistoryStore(jdbc), PIECE);

        requireSame(reading.read((done, all) -> true), recorded);

        assertThat(pieces(jdbc)).isEqualTo(3);
        // What stands in the pieces is not looked for elsewhere.
        jdbc.sql("delete from returns_decisions where return_number = 'D-7'").update();
        History again = reading.read((done, all) -> true);
        requireSame(again, recorded);
        assertThat(again.sample()).hasSize(49).doesNotContainKey(7);
        assertThat(again.sample().get(8).json()).contains("pastReturns");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatCameSinceThePieces(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        made(jdbc, 20, SETTLED);
        var reading = new RecordedHistory(new HistoryStore(jdbc), PIECE);
        reading.keep();
        made(jdbc, 3, Duration.ZERO);
        List<Integer> told = new ArrayList<>();

        assertThat(reading.count()).isEqualTo(23);
        assertThat(reading.read((done, all) -> told.add(done)).size()).isEqualTo(23);
        assertThat(told).containsExactly(16, 23);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNothingBeforeWhichADecisionMightStillTurnUp(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        made(jdbc, 50, Duration.ZERO);
        var reading = new RecordedHistory(new HistoryStore(jdbc), PIECE);

        reading.keep();

        assertThat(reading.read((done, all) -> true).size()).isEqualTo(50);
        assertThat(pieces(jdbc)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void makesThePiecesAgainWhenTheyAreGone(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        History recorded = made(jdbc, 40, SETTLED);
        var reading = new RecordedHistory(new HistoryStore(jdbc), PIECE);
        reading.keep();
        jdbc.sql("delete from returns_history where piece = 0").update();

        requireSame(reading.read((done, all) -> true), recorded);
    }

    private static int pieces(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from returns_history")
                .query(Integer.class)
                .single();
    }

    /** Also lists that lack something, and words no catalogue knows. */
    private static History made(JdbcClient jdbc, int decisions, Duration ago) {
        var random = new RandomFacts(judge.bits(), decisions);
        var store = new DecisionStore(jdbc);
        var history = new History();
        Instant at = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < decisions; i++) {
            Facts facts = odd(i, random.next());
            String id = TSID.from(at.plusMillis(i).toEpochMilli() - TSID.TSID_EPOCH << 22)
                    .toString();
            Outcome outcome = judge.bits().judge(facts).outcome;
            var verdict = new Verdict(outcome, List.of("SAID"), 0, List.of(), List.of(), List.of(), null, 0);
            store.insert(new Decision(id, "D-" + i, 1, "r" + i % 3, mode(i), facts, verdict, at, null, Set.of()));
            history.add(id, "r" + i % 3, Facts.read(facts.json()), outcome, mode(i) == Decision.Mode.IMPORTED);
        }
        return history;
    }

    private static Decision.Mode mode(int number) {
        return number == 5 ? Decision.Mode.IMPORTED : Decision.Mode.LIVE;
    }

    private static Facts odd(int number, Facts facts) {
        return switch (number) {
            case 3 ->
                new Facts(
                        facts.single(),
                        List.of(new PastReturn(3, "defective", "toys", null)),
                        facts.orderLines(),
                        facts.linkedAccounts());
            case 4 -> facts.with("category", "número ñ").with("segment", "x".repeat(70_000));
            case 5 ->
                new Facts(
                        Map.of("orderedOn", "soon"), List.of(), List.of(new OrderLine("unheard", null, 1)), List.of());
            default -> facts;
        };
    }

    private static void requireSame(History read, History recorded) {
        assertThat(read.size()).isEqualTo(recorded.size());
        IntPredicate allowedRead = read.lists().allowedBy(judge.catalogue());
        IntPredicate allowedRecorded = recorded.lists().allowedBy(judge.catalogue());
        for (int i = 0; i < recorded.size(); i++) {
            assertThat(read.id(i)).isEqualTo(recorded.id(i));
            assertThat(read.release(i)).isEqualTo(recorded.release(i));
            assertThat(read.outcome(i)).isEqualTo(recorded.outcome(i));
            assertThat(read.facts(i)).isEqualTo(recorded.facts(i));
            assertThat(allowedRead.test(i)).isEqualTo(allowedRecorded.test(i));
            for (PointsColumn column : PointsTemplate.CONDITIONS) {
                assertThat(read.seen(column).at(i))
                        .isEqualTo(recorded.seen(column).at(i));
            }
        }
    }
}
