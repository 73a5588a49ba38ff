package io.relevo.workshop;

import io.relevo.returns.Handling;
import io.relevo.returns.Quality;

/** The quality of the tables as one table; a line counts the decisions of what it names. */
final class QualityCsv {

    private final Csv csv = new Csv(
            "what",
            "table",
            "row",
            "decisions",
            "without_human",
            "without_human_share",
            "held",
            "reviewed",
            "approved_after_hold",
            "false_hold_share",
            "overridden",
            "override_rate",
            "in_the_end",
            "money_usd",
            "money_in_the_end_usd",
            "p50_ms",
            "p99_ms");

    private QualityCsv() {}

    static byte[] of(Quality quality) {
        var table = new QualityCsv();
        table.line("all", "", "", quality.all());
        quality.releases().forEach(one -> table.line("release", "", one.release(), one.handling()));
        quality.rows()
                .forEach(one -> table.line("row", one.row().table(), one.row().row(), one.handling()));
        quality.outcomes()
                .forEach(one -> table.csv.row(
                        "outcome",
                        "",
                        one.outcome(),
                        one.decided(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        one.inTheEnd(),
                        one.decidedMoney(),
                        one.inTheEndMoney(),
                        null,
                        null));
        table.time("time_by_tables", quality.byTables());
        table.time("time_by_people", quality.byPeople());
        return table.csv.bytes();
    }

    private void line(String what, String table, String row, Handling some) {
        csv.row(
                what,
                table,
                row,
                some.decisions(),
                some.untouched(),
                some.untouchedShare(),
                some.held(),
                some.reviewed(),
                some.approvedAfterHold(),
                some.falseHoldShare(),
                some.changed(),
                some.overrideRate(),
                null,
                null,
                null,
                null,
                null);
    }

    private void time(String what, Quality.Took took) {
        csv.row(
                what,
                "",
                "",
                took.decisions(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                took.p50Millis(),
                took.p99Millis());
    }
}
