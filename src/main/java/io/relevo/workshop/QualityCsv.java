package io.relevo.workshop;

import io.relevo.returns.Handling;
import io.relevo.returns.Quality;
import java.util.Arrays;
import java.util.List;

/** The quality of the tables as one table; a line counts the decisions of what it names. */
final class QualityCsv {

    private static final String[] COLUMNS = {
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
        "p99_ms"
    };

    private final Csv csv = new Csv(COLUMNS);

    private QualityCsv() {}

    static byte[] of(Quality quality) {
        var table = new QualityCsv();
        table.line("all", "", "", quality.all());
        quality.releases().forEach(one -> table.line("release", "", one.release(), one.handling()));
        quality.rows()
                .forEach(one -> table.line("row", one.row().table(), one.row().row(), one.handling()));
        quality.outcomes().forEach(table::line);
        table.line("time_by_tables", quality.byTables());
        table.line("time_by_people", quality.byPeople());
        return table.csv.bytes();
    }

    private void line(String what, String table, String row, Handling some) {
        line(
                List.of(what, table, row, some.decisions()),
                "without_human",
                some.untouched(),
                some.untouchedShare(),
                some.held(),
                some.reviewed(),
                some.approvedAfterHold(),
                some.falseHoldShare(),
                some.changed(),
                some.overrideRate());
    }

    private void line(Quality.OfOutcome one) {
        line(
                List.of("outcome", "", one.outcome(), one.decided()),
                "in_the_end",
                one.inTheEnd(),
                one.decidedMoney(),
                one.inTheEndMoney());
    }

    private void line(String what, Quality.Took took) {
        line(List.of(what, "", "", took.decisions()), "p50_ms", took.p50Millis(), took.p99Millis());
    }

    /** @param figures of the columns from there on */
    private void line(List<?> named, String from, Object... figures) {
        Object[] cells = Arrays.copyOf(named.toArray(), COLUMNS.length);
        System.arraycopy(figures, 0, cells, List.of(COLUMNS).indexOf(from), figures.length);
        csv.row(cells);
    }
}
