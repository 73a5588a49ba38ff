package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.BacktestReport.Some;

/** A backtest as one table. */
final class BacktestCsv {

    private final Csv csv =
            new Csv("what", "table", "row", "column", "before", "after", "decisions", "money_usd", "examples");

    private BacktestCsv() {}

    static byte[] of(BacktestReport report) {
        var table = new BacktestCsv();
        report.againstReleased()
                .flows()
                .forEach(flow -> table.some("flow", "", "", "", flow.from(), flow.to(), flow.some()));
        report.againstRecorded()
                .flows()
                .forEach(flow -> table.some("flow_from_recorded", "", "", "", flow.from(), flow.to(), flow.some()));
        table.some("money_at_risk", report.againstReleased().moneyAtRisk());
        table.some("money_held", report.againstReleased().moneyHeld());
        table.some("good_customers_refused", report.againstReleased().goodCustomersRefused());
        table.some("legal_floor_violations", report.legalFloorViolations());
        table.some("legal_floor_lost", report.legalFloorLost());
        table.some("not_reproduced", report.reproduced().different());
        report.rows()
                .forEach(row -> table.some(
                        "row", row.table(), row.row(), "", row.before(), row.after(), row.outcomesChanged()));
        report.cells()
                .forEach(cell -> table.some(
                        "cell",
                        cell.table(),
                        cell.row(),
                        cell.column(),
                        cell.before(),
                        cell.after(),
                        cell.outcomesChanged()));
        return table.csv.bytes();
    }

    private void some(String what, Some some) {
        some(what, "", "", "", "", "", some);
    }

    private void some(String what, String table, String row, String column, Object before, Object after, Some some) {
        csv.row(
                what,
                table,
                row,
                column,
                before,
                after,
                some.decisions(),
                some.money(),
                String.join(" ", some.examples()));
    }
}
