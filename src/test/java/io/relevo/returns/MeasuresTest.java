package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MeasuresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T16:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final TableRow CAREFUL = new TableRow("return-decision", "Careful");
    private static final TableRow POINTS = new TableRow(Release.POINTS_FILE, "RR-1");
    private static final Verdict HELD = verdict(Outcome.MANUAL_REVIEW, "Careful", true);
    private static final Verdict REFUSED = verdict(Outcome.DENY, "Strict", false);
    private static final Verdict APPROVED = verdict(Outcome.APPROVE_ON_SCAN, "Kind", true);

    private final MovingClock clock = new MovingClock();
    private Decisions decisions;
    private Measures measures;
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void tellWhatPeopleMadeOfTheTablesDecisions(TestDatabase database) {
        on(database);
        decided("D-1", "r1", APPROVED);
        overridden(decided("D-2", "r1", APPROVED), Outcome.DENY);
        overridden(decided("D-3", "r1", REFUSED), Outcome.DENY);
        overridden(decided("D-4", "r2", HELD), Outcome.APPROVE_INSPECT);
        overridden(decided("D-5", "r2", HELD), Outcome.DENY);
        decided("D-6", "r2", HELD);

        Quality quality = measures.of(NOW, LATER, null);

        assertThat(quality.all()).isEqualTo(new Handling(6, 2, 3, 2, 1, 1));
        assertThat(quality.all().untouchedShare()).isEqualByComparingTo("0.333333");
        assertThat(quality.all().falseHoldShare()).isEqualByComparingTo("0.333333");
        assertThat(quality.all().overrideRate()).isEqualByComparingTo("0.333333");
        assertThat(quality.all().waiting()).isEqualTo(1);
        assertThat(handling(quality, CAREFUL)).isEqualTo(new Handling(3, 0, 3, 2, 1, 0));
        assertThat(handling(quality, POINTS)).isEqualTo(new Handling(5, 1, 3, 2, 1, 1));
        assertThat(quality.rows().get(0).row()).isEqualTo(POINTS);
    }

    @ParameterizedTest
    @EnumSource
    void addUpByOutcomeAndRelease(TestDatabase database) {
        on(database);
        decided("D-1", "r1", APPROVED);
        clock.at = NOW.plusSeconds(5);
        overridden(decided("D-2", "r2", HELD), Outcome.APPROVE_ON_SCAN);

        Quality quality = measures.of(NOW, LATER, null);

        assertThat(quality.outcomes())
                .containsExactly(
                        new Quality.OfOutcome(
                                Outcome.APPROVE_ON_SCAN, 1, new BigDecimal("45.50"), 2, new BigDecimal("91.00")),
                        new Quality.OfOutcome(
                                Outcome.MANUAL_REVIEW, 1, new BigDecimal("45.50"), 0, new BigDecimal("0")));
        assertThat(quality.releases()).extracting(Quality.OfRelease::release).containsExactly("r2", "r1");
        assertThat(measures.of(NOW, LATER, "r1").all().decisions()).isEqualTo(1);
        assertThat(measures.of(NOW, NOW.plusSeconds(5), null).all().decisions()).isEqualTo(1);
        assertThat(measures.of(LATER, LATER.plusSeconds(1), null).all().untouchedShare())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void showWhatPeopleSaidAboutARow(TestDatabase database) {
        on(database);
        decided("D-1", "r1", APPROVED);
        Decision first = overridden(decided("D-2", "r1", HELD), Outcome.DENY);
        clock.at = NOW.plusSeconds(5);
        Decision second = overridden(decided("D-3", "r1", APPROVED), Outcome.DENY);
        overridden(decided("D-4", "r1", REFUSED), Outcome.STORE_CREDIT);

        assertThat(measures.heard(POINTS, NOW, LATER, null, 0, 9)).containsExactly(second, first);
        assertThat(measures.heard(POINTS, NOW, LATER, null, 1, 9)).containsExactly(first);
        assertThat(measures.heard(CAREFUL, NOW, LATER, "r1", 0, 9)).containsExactly(first);
        assertThat(measures.heard(CAREFUL, NOW, LATER, "r2", 0, 9)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sayHowLongADecisionTook(TestDatabase database) {
        on(database);
        IntStream.rangeClosed(1, 100).forEach(millis -> {
            String number = requested(NOW);
            clock.at = NOW.plusMillis(millis);
            decided(number, "r1", APPROVED);
        });
        clock.at = NOW;
        Decision held = decided("D-0", "r1", HELD);
        clock.at = NOW.plusSeconds(60);
        overridden(held, Outcome.DENY);
        clock.at = NOW.plusSeconds(600);
        overridden(held, Outcome.APPROVE_INSPECT);

        Quality quality = measures.of(NOW, LATER, null);

        assertThat(quality.byTables()).isEqualTo(new Quality.Took(100, 50L, 99L));
        assertThat(quality.byPeople()).isEqualTo(new Quality.Took(1, 60_000L, 60_000L));
        assertThat(measures.of(LATER, LATER, null).byTables()).isEqualTo(new Quality.Took(0, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void countWhatCouldNotBeJudgedByItsReason(TestDatabase database) {
        on(database);
        var missing = new Verdict(
                Outcome.MANUAL_REVIEW, List.of("FACT_MISSING"), 0, List.of(), List.of(), List.of(), null, 1);
        decided("D-1", "r1", missing);
        decisions.record("D-1", 1, "r2", Decision.Mode.SHADOW, Samples.jacket(), APPROVED);

        assertThat(measures.of(NOW, LATER, null).rows())
                .extracting(Quality.OfRow::row)
                .containsExactly(new TableRow(TableRow.NO_TABLE, "FACT_MISSING"));
    }

    private void on(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        var store = new DecisionStore(jdbc);
        var measured = new MeasureStore(jdbc);
        decisions = new Decisions(
                store, new ShadowStore(jdbc, store), new RecordedHistory(new HistoryStore(jdbc)), measured, clock);
        measures = new Measures(measured, store);
    }

    private Decision decided(String number, String release, Verdict verdict) {
        return decisions.record(number, 1, release, Decision.Mode.LIVE, Samples.jacket(), verdict);
    }

    private Decision overridden(Decision decision, Outcome outcome) {
        return decisions.override(decision.id(), outcome, "because", "agente1");
    }

    private String requested(Instant at) {
        return new ReturnStore(jdbc)
                .insert("o1", "c1", List.of(), null, null, at)
                .number()
                .toString();
    }

    private static Handling handling(Quality quality, TableRow row) {
        return quality.rows().stream()
                .filter(one -> one.row().equals(row))
                .findFirst()
                .orElseThrow()
                .handling();
    }

    private static Verdict verdict(Outcome outcome, String row, boolean points) {
        return new Verdict(
                outcome,
                List.of("SOME_REASON"),
                0,
                points ? List.of(new Hit("RR-1", "MANY_RETURNS", 20)) : List.of(),
                List.of(new MatchedRule("return-decision", row, Map.of())),
                List.of(),
                null,
                1);
    }

    private static final class MovingClock extends Clock {

        private Instant at = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }
}
