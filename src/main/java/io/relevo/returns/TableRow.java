package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;

/**
 * A row that took part in a decision.
 *
 * @param table the graph's decision, such as {@code legal-floor}; {@link Release#POINTS_FILE}; or {@link #NO_TABLE}
 * @param row its name, or where no row decided the code that says why
 */
public record TableRow(String table, String row) {

    /** Where nothing could be judged, the reason stands for a row. */
    public static final String NO_TABLE = "no-table";

    /** The rows that decided, then those that gave or took points. */
    static List<TableRow> of(Verdict verdict) {
        List<TableRow> rows = new ArrayList<>();
        verdict.matched().forEach(rule -> rows.add(new TableRow(rule.table(), rule.row())));
        verdict.hits().forEach(hit -> rows.add(new TableRow(Release.POINTS_FILE, hit.row())));
        if (verdict.matched().isEmpty()) {
            verdict.reasons().forEach(reason -> rows.add(new TableRow(NO_TABLE, reason)));
        }
        return rows;
    }
}
