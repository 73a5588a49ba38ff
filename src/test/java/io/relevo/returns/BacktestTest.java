package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Six decisions whose fate was worked out by hand. */
class BacktestTest {

    private static Judge released;

    @BeforeAll
    static void compiles() {
        released = Judge.of(Release.shipped());
    }

    @AfterAll
    static void frees() {
        released.close();
    }

    @Test
    void showsWhereDecisionsFlow() {
        BacktestReport report = shorterWindow();

        assertThat(report.decisions()).isEqualTo(6);
        assertThat(report.againstReleased().flows())
                .extracting(
                        BacktestReport.Flow::from,
                        BacktestReport.Flow::to,
                        flow -> flow.some().decisions(),
                        flow -> flow.some().money(),
                        flow -> flow.some().examples())
                .containsExactly(
                        tuple(
                                Outcome.APPROVE_ON_SCAN,
                                Outcome.APPROVE_ON_SCAN,
                                1,
                                new BigDecimal("45.50"),
                                List.of("floor")),
                        tuple(
                                Outcome.APPROVE_ON_SCAN,
                                Outcome.DENY,
                                3,
                                new BigDecimal("191.00"),
                                List.of("good", "stranger", "tampered")),
                        tuple(
                                Outcome.MANUAL_REVIEW,
                                Outcome.MANUAL_REVIEW,
                                1,
                                new BigDecimal("45.50"),
                                List.of("missing")),
                        tuple(Outcome.DENY, Outcome.DENY, 1, new BigDecimal("45.50"), List.of("late")));
        assertThat(report.againstReleased().moneyHeld().money()).isEqualTo("191.00");
        assertThat(report.againstReleased().moneyAtRisk().decisions()).isZero();
    }

    @Test
    void namesGoodCustomersThatWouldBeRefused() {
        BacktestReport report = shorterWindow();

        assertThat(report.againstReleased().goodCustomersRefused().examples()).containsExactly("good", "tampered");
        assertThat(report.againstRecorded().goodCustomersRefused().examples()).containsExactly("good");
    }

    @Test
    void countsImportedDecisionsApart() {
        History history = history();
        Facts late = Samples.jacket().with("daysSinceDelivery", 8).with("businessDaysSinceDelivery", 6);
        history.add("imported", released.release().id(), late, Outcome.APPROVE_ON_SCAN, true);

        BacktestReport report = backtest(graph("Rule_PolicyWindow_Standard\"", "&lt;= 30", "&lt;= 5"), history);

        assertThat(report.againstReleased().moneyHeld().decisions()).isEqualTo(4);
        assertThat(report.againstReleasedHere().moneyHeld().decisions()).isEqualTo(3);
        assertThat(report.againstReleasedHere().goodCustomersRefused().examples())
                .containsExactly("good", "tampered");
    }

    @Test
    void showsWhatEachRowAndCellDid() {
        BacktestReport report = shorterWindow();

        assertThat(report.cells())
                .extracting(
                        BacktestReport.CellChange::row,
                        BacktestReport.CellChange::before,
                        BacktestReport.CellChange::after,
                        cell -> cell.answersChanged().decisions(),
                        cell -> cell.outcomesChanged().decisions())
                .containsExactly(tuple("Rule_PolicyWindow_Standard", "<= 30", "<= 5", 4, 3));
        assertThat(report.rows())
                .extracting(
                        BacktestReport.RowChange::row,
                        BacktestReport.RowChange::before,
                        BacktestReport.RowChange::after,
                        row -> row.outcomesChanged().decisions())
                .contains(
                        tuple("Rule_PolicyWindow_Standard", 4, 0, 3),
                        tuple("Rule_PolicyWindow_Over", 1, 5, 3),
                        tuple("Rule_ReturnDecision_Floor", 1, 1, 0));
    }

    @Test
    void saysWhichOwnOutcomesAreNotReproducedAndWhichFactsAreMissing() {
        BacktestReport report = shorterWindow();

        assertThat(report.reproduced().decisions()).isEqualTo(6);
        assertThat(report.reproduced().share()).isEqualByComparingTo("0.666666");
        assertThat(report.reproduced().different().examples()).containsExactly("tampered", "missing");
        assertThat(report.reproduced().missing()).containsOnlyKeys("segment").containsValue(1);
        assertThat(report.missing()).containsOnlyKeys("segment");
    }

    @Test
    void findsEveryRefusalTheLawForbids() {
        BacktestReport report = backtest(graph("Rule_ReturnDecision_Floor\"", "APPROVE_ON_SCAN", "DENY"));

        assertThat(report.legalFloorViolations().examples()).containsExactly("floor");
        assertThat(report.legalFloorLost().decisions()).isZero();
    }

    @Test
    void noticesThatACandidateForgetsALaw() {
        BacktestReport report = backtest(Samples.graph(
                graph("Rule_PolicyWindow_Standard\"", "&lt;= 30", "&lt;= 5"),
                "Rule_LegalFloor_Mexico",
                "&lt;= 5",
                "&lt;= 4"));

        assertThat(report.legalFloorViolations().decisions()).isZero();
        assertThat(report.legalFloorLost().examples()).containsExactly("floor");
    }

    @Test
    void agreesWithTheEnginesOnAThousandCases() {
        BacktestReport.SpotCheck check = shorterWindow().spotCheck();

        assertThat(check.cases()).isEqualTo(1_000);
        assertThat(check.differences()).as(String.valueOf(check.examples())).isZero();
    }

    @Test
    void aCellThatLooksAtAnotherFactIsReplayedAsTheEngineWould() {
        BacktestReport report = backtest(graph("Rule_PolicyWindow_Standard\"", "&lt;= 30", "&lt; quantity * 8"));

        assertThat(report.spotCheck().differences()).isZero();
        assertThat(report.againstReleased().moneyHeld().examples()).containsExactly("good", "stranger", "tampered");
    }

    @Test
    void anOutputThatLooksAtTheCaseIsReplayedByTheEngine() {
        BacktestReport report = backtest(graph("Rule_LegalFloor_Mexico", "\"MX-LFPC-56\"", "\"MX-\" + country"));

        assertThat(report.spotCheck().differences()).isZero();
        assertThat(report.againstReleased().moneyHeld().decisions()).isZero();
    }

    @Test
    void stopsWhenToldTo() {
        var told = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new Backtest(released, released, 1).run(history(), (done, all) -> {
                    told.incrementAndGet();
                    return false;
                }));
        assertThat(told).hasValue(1);
    }

    private static BacktestReport shorterWindow() {
        return backtest(graph("Rule_PolicyWindow_Standard\"", "&lt;= 30", "&lt;= 5"));
    }

    private static BacktestReport backtest(String graph) {
        return backtest(graph, history());
    }

    private static BacktestReport backtest(String graph, History history) {
        try (Judge candidate = Judge.of(Samples.shippedWith(graph))) {
            return new Backtest(released, candidate, 2).run(history, (done, all) -> true);
        }
    }

    private static String graph(String row, String from, String to) {
        return Samples.graph(Samples.graph(), row, from, to);
    }

    private static History history() {
        var history = new History();
        Facts late = Samples.jacket().with("daysSinceDelivery", 8).with("businessDaysSinceDelivery", 6);
        add(history, "good", late, Outcome.APPROVE_ON_SCAN);
        add(history, "floor", Samples.jacket(), Outcome.APPROVE_ON_SCAN);
        add(history, "stranger", late.with("recurring", false), Outcome.APPROVE_ON_SCAN);
        add(history, "late", late.with("daysSinceDelivery", 40).with("businessDaysSinceDelivery", 28), Outcome.DENY);
        add(history, "tampered", late.with("lineValue", 100), Outcome.DENY);
        add(history, "missing", Samples.jacket().with("segment", null), Outcome.APPROVE_INSTANT);
        return history;
    }

    private static void add(History history, String id, Facts facts, Outcome outcome) {
        history.add(id, released.release().id(), facts, outcome);
    }
}
