package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.BacktestReport.Comparison;
import io.relevo.returns.BacktestReport.Some;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a backtest may show at most for a candidate to be released, compared with what the released tables decide today.
 * Broken law and differences to the engines are never allowed.
 *
 * @param goodCustomersRefused share of all decisions
 * @param moneyAtRisk share of the money of all decisions
 * @param moneyHeld share of the money of all decisions
 */
@ConfigurationProperties("relevo.workshop.limits")
record Limits(
        @DefaultValue("0.01") BigDecimal goodCustomersRefused,
        @DefaultValue("0.10") BigDecimal moneyAtRisk,
        @DefaultValue("0.10") BigDecimal moneyHeld) {

    /**
     * @param key of the text {@code workshop.limit.<key>}
     * @param share whether it is a part of all, else a count
     * @param some what was found, or null where it has no examples
     */
    record Check(String key, BigDecimal found, BigDecimal allowed, boolean share, Some some) {

        public boolean kept() {
            return found.compareTo(allowed) <= 0;
        }
    }

    List<Check> checks(BacktestReport report) {
        Comparison change = report.againstReleased();
        BigDecimal money =
                change.flows().stream().map(flow -> flow.some().money()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Check> checks = new ArrayList<>();
        checks.add(none("legal-floor", report.legalFloorViolations()));
        checks.add(none("legal-floor-lost", report.legalFloorLost()));
        checks.add(new Check(
                "engine", BigDecimal.valueOf(report.spotCheck().differences()), BigDecimal.ZERO, false, null));
        checks.add(share(
                "good-customers",
                BigDecimal.valueOf(change.goodCustomersRefused().decisions()),
                BigDecimal.valueOf(report.decisions()),
                goodCustomersRefused,
                change.goodCustomersRefused()));
        checks.add(share("money-at-risk", change.moneyAtRisk().money(), money, moneyAtRisk, change.moneyAtRisk()));
        checks.add(share("money-held", change.moneyHeld().money(), money, moneyHeld, change.moneyHeld()));
        return checks;
    }

    boolean kept(BacktestReport report) {
        return checks(report).stream().allMatch(Check::kept);
    }

    private static Check none(String key, Some found) {
        return new Check(key, BigDecimal.valueOf(found.decisions()), BigDecimal.ZERO, false, found);
    }

    private static Check share(String key, BigDecimal part, BigDecimal all, BigDecimal allowed, Some some) {
        BigDecimal share = all.signum() == 0 ? BigDecimal.ZERO : part.divide(all, 6, RoundingMode.CEILING);
        return new Check(key, share, allowed, true, some);
    }
}
