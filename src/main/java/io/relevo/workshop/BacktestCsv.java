package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.returns.BacktestReport.Some;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A backtest as one table that spreadsheets open: RFC 4180, UTF-8 with its mark. */
final class BacktestCsv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    private BacktestCsv() {}

    static byte[] of(BacktestReport report) {
        var csv = new BacktestCsv();
        csv.row("what", "table", "row", "column", "before", "after", "decisions", "money_usd", "examples");
        report.againstReleased()
                .flows()
                .forEach(flow -> csv.some("flow", "", "", "", flow.from(), flow.to(), flow.some()));
        report.againstRecorded()
                .flows()
                .forEach(flow -> csv.some("flow_from_recorded", "", "", "", flow.from(), flow.to(), flow.some()));
        csv.some("money_at_risk", report.againstReleased().moneyAtRisk());
        csv.some("money_held", report.againstReleased().moneyHeld());
        csv.some("good_customers_refused", report.againstReleased().goodCustomersRefused());
        csv.some("legal_floor_violations", report.legalFloorViolations());
        csv.some("legal_floor_lost", report.legalFloorLost());
        csv.some("not_reproduced", report.reproduced().different());
        report.rows()
                .forEach(row ->
                        csv.some("row", row.table(), row.row(), "", row.before(), row.after(), row.outcomesChanged()));
        report.cells()
                .forEach(cell -> csv.some(
                        "cell",
                        cell.table(),
                        cell.row(),
                        cell.column(),
                        cell.before(),
                        cell.after(),
                        cell.outcomesChanged()));
        return csv.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void some(String what, Some some) {
        some(what, "", "", "", "", "", some);
    }

    private void some(String what, String table, String row, String column, Object before, Object after, Some some) {
        row(what, table, row, column, before, after, some.decisions(), some.money(), String.join(" ", some.examples()));
    }

    private void row(Object... cells) {
        text.append(Arrays.stream(cells).map(BacktestCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(Object content) {
        String cell = String.valueOf(content);
        // A spreadsheet would take such a text for a formula.
        if (content instanceof String
                && List.of("=", "+", "-", "@", "\t", "\r").stream().anyMatch(cell::startsWith)) {
            cell = "'" + cell;
        }
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
