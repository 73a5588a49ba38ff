package io.relevo.supervision;

import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a draft differs from the latest version.
 *
 * @param moved rows that both have stand in another order
 */
record PolicyDifference(List<RowDifference> rows, boolean moved) {

    /** @param kind {@code added}, {@code removed} or {@code changed} */
    record RowDifference(String kind, int number, String when, List<CellDifference> cells) {}

    record CellDifference(String column, String before, String after) {}

    public boolean none() {
        return rows.isEmpty() && !moved;
    }

    static PolicyDifference of(PolicyTable latest, List<Row> draft, PolicyWords words) {
        Map<String, Row> before =
                latest.rows().stream().collect(Collectors.toMap(Row::id, Function.identity(), (one, two) -> one));
        var rows = new ArrayList<RowDifference>();
        for (int n = 0; n < draft.size(); n++) {
            Row row = draft.get(n);
            Row known = row.id() == null ? null : before.get(row.id());
            if (known == null) {
                rows.add(new RowDifference(
                        "added",
                        n + 1,
                        words.when(latest, row),
                        List.of(new CellDifference("", "", words.then(latest, row)))));
            } else if (!known.equals(row)) {
                rows.add(new RowDifference(
                        "changed", n + 1, words.when(latest, known), cells(latest, known, row, words)));
            }
        }
        List<String> kept =
                draft.stream().map(Row::id).filter(before::containsKey).toList();
        for (int n = 0; n < latest.rows().size(); n++) {
            Row gone = latest.rows().get(n);
            if (!kept.contains(gone.id())) {
                rows.add(new RowDifference("removed", n + 1, words.when(latest, gone), List.of()));
            }
        }
        List<String> order =
                latest.rows().stream().map(Row::id).filter(kept::contains).toList();
        return new PolicyDifference(rows, !order.equals(kept));
    }

    private static List<CellDifference> cells(PolicyTable table, Row before, Row after, PolicyWords words) {
        var cells = new ArrayList<CellDifference>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            String then = before.inputs().get(i);
            String now = after.inputs().get(i);
            if (!then.equals(now)) {
                cells.add(new CellDifference(
                        words.column(column), words.condition(column, then), words.condition(column, now)));
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            String then = before.outputs().get(i);
            String now = after.outputs().get(i);
            if (!then.equals(now)) {
                cells.add(
                        new CellDifference(words.column(column), words.value(column, then), words.value(column, now)));
            }
        }
        if (!Objects.equals(before.description(), after.description())) {
            cells.add(new CellDifference(
                    words.text("policy.what"),
                    Objects.toString(before.description(), "–"),
                    Objects.toString(after.description(), "–")));
        }
        return cells;
    }
}
