package io.relevo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.BacktestReport.Comparison;
import io.relevo.returns.BacktestReport.Flow;
import io.relevo.returns.BacktestReport.Some;
import io.relevo.returns.BacktestReport.SpotCheck;
import io.relevo.returns.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final BigDecimal TENTH = new BigDecimal("0.10");

    private final Limits limits = new Limits(new BigDecimal("0.01"), TENTH, TENTH);

    @Test
    void keepsWhatStaysWithinThem() {
        assertThat(limits.kept(report(changed(1000, 10), changed(1000, 10)))).isTrue();
    }

    @Test
    void aLargeImportDoesNotDrownTheHarmToThoseDecidedHere() {
        BacktestReport report = report(changed(100_000, 20), changed(100, 20));

        assertThat(limits.kept(report)).isFalse();
        assertThat(limits.checks(report))
                .filteredOn(check -> !check.kept())
                .extracting(Limits.Check::key)
                .containsExactly("good-customers", "money-held");
    }

    @Test
    void normsOnlyWhatIsThereWhileNothingWasDecidedHere() {
        BacktestReport report = report(changed(100, 20), changed(0, 0));

        assertThat(limits.kept(report)).isFalse();
    }

    /** Each decision is worth a dollar; so many are refused now, all of good customers. */
    private static Comparison changed(int all, int refused) {
        return new Comparison(
                List.of(
                        new Flow(Outcome.APPROVE_INSPECT, Outcome.APPROVE_INSPECT, some(all - refused)),
                        new Flow(Outcome.APPROVE_INSPECT, Outcome.DENY, some(refused))),
                some(0),
                some(refused),
                some(refused));
    }

    private static BacktestReport report(Comparison all, Comparison here) {
        return new BacktestReport(
                "candidate",
                "released",
                0,
                all,
                all,
                here,
                some(0),
                some(0),
                new BacktestReport.Reproduced(0, BigDecimal.ONE, some(0), Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                new SpotCheck(1000, 0, List.of()),
                BigDecimal.ONE);
    }

    private static Some some(int decisions) {
        return new Some(decisions, BigDecimal.valueOf(decisions), List.of());
    }
}
