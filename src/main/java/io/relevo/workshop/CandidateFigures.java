package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.BacktestReport.Comparison;
import io.relevo.returns.BacktestReport.Some;
import io.relevo.returns.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What {@code backtest} prints. Money is in USD.
 *
 * @param imported those about returns from before Relevo
 * @param assumed those of them that rest on facts somebody assumed
 * @param flows from what the released tables decide today to what the candidate decides
 * @param flowsFromRecorded from what was decided then
 * @param reproducedShare of what the released tables decided themselves
 */
record CandidateFigures(
        int decisions,
        int imported,
        int assumed,
        List<Flow> flows,
        List<Flow> flowsFromRecorded,
        BigDecimal moneyAtRisk,
        BigDecimal moneyHeld,
        int goodCustomersRefused,
        int legalFloorViolations,
        int legalFloorLost,
        BigDecimal reproducedShare,
        Map<String, Integer> missingFacts,
        List<Rule> rules,
        int engineCases,
        int differencesToEngine,
        BigDecimal seconds) {

    record Flow(Outcome from, Outcome to, int decisions, BigDecimal money, List<String> examples) {}

    record Rule(String table, String row, int before, int after, int outcomesChanged, List<String> examples) {}

    static CandidateFigures of(BacktestReport report, int imported, int assumed) {
        Comparison change = report.againstReleased();
        return new CandidateFigures(
                report.decisions(),
                imported,
                assumed,
                flows(change),
                flows(report.againstRecorded()),
                change.moneyAtRisk().money(),
                change.moneyHeld().money(),
                change.goodCustomersRefused().decisions(),
                report.legalFloorViolations().decisions(),
                report.legalFloorLost().decisions(),
                report.reproduced().share(),
                report.missing(),
                report.rows().stream().map(CandidateFigures::rule).toList(),
                report.spotCheck().cases(),
                report.spotCheck().differences(),
                report.seconds());
    }

    private static List<Flow> flows(Comparison comparison) {
        return comparison.flows().stream()
                .map(flow -> {
                    Some some = flow.some();
                    return new Flow(flow.from(), flow.to(), some.decisions(), some.money(), some.examples());
                })
                .toList();
    }

    private static Rule rule(BacktestReport.RowChange row) {
        return new Rule(
                row.table(),
                row.row(),
                row.before(),
                row.after(),
                row.outcomesChanged().decisions(),
                row.outcomesChanged().examples());
    }
}
