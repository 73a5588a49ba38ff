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

    /** Shares hold for all decisions and for those that took effect here alone: a large import must not drown them. */
    List<Check> checks(BacktestReport report) {
        List<Check> checks = new ArrayList<>();
        checks.add(none("legal-floor", report.legalFloorViolations()));
        checks.add(none("legal-floor-lost", report.legalFloorLost()));
        checks.add(new Check(
                "engine", BigDecimal.valueOf(report.spotCheck().differences()), BigDecimal.ZERO, false, null));
        List<Check> all = shares(report.againstReleased());
        List<Check> here = shares(report.againstReleasedHere());
        for (int i = 0; i < all.size(); i++) {
            boolean worse = here.get(i).found().compareTo(all.get(i).found()) > 0;
            checks.add(worse ? here.get(i) : all.get(i));
        }
        return checks;
    }

    private List<Check> shares(Comparison change) {
        BigDecimal money =
                change.flows().stream().map(flow -> flow.some().money()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decisions = change.flows().stream()
                .mapToInt(flow -> flow.some().decisions())
                .sum();
        Some refused = change.goodCustomersRefused();
        return List.of(
                share(
                        "good-customers",
                        BigDecimal.valueOf(refused.decisions()),
                        BigDecimal.valueOf(decisions),
                        goodCustomersRefused,
                        refused),
                share("money-at-risk", change.moneyAtRisk().money(), money, moneyAtRisk, change.moneyAtRisk()),
                share("money-held", change.moneyHeld().money(), money, moneyHeld, change.moneyHeld()));
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
