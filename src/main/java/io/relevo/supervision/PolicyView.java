package io.relevo.supervision;

import io.relevo.flow.PolicyFault;
import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A draft as the page shows it: each row in words, and as fields behind. */
record PolicyView(List<RowView> rows) {

    /**
     * @param open its fields are shown
     * @param state {@code new}, {@code changed} or null
     */
    record RowView(
            int number,
            String id,
            String what,
            String when,
            String then,
            List<Cell> conditions,
            List<Cell> values,
            List<String> faults,
            boolean open,
            String state) {}

    /**
     * @param kind which fields the cell has: {@code pick} and own words, {@code feel}, {@code minutes}, {@code choice},
     *     {@code number}
     * @param unit of minutes
     */
    record Cell(String name, String label, String kind, String text, String words, String unit, List<Option> options) {}

    record Option(String code, String label, boolean chosen) {}

    static PolicyView of(
            PolicyTable latest,
            PolicyDraft draft,
            List<PolicyFault> faults,
            List<String> calendars,
            int touched,
            PolicyWords words,
            Locale language) {
        var rows = new ArrayList<RowView>();
        for (int n = 0; n < draft.rows().size(); n++) {
            Row row = draft.rows().get(n);
            int number = n + 1;
            List<String> wrong = faults.stream()
                    .filter(fault -> fault.row() == number)
                    .map(fault -> fault.text(language))
                    .toList();
            rows.add(new RowView(
                    n,
                    row.id(),
                    row.description(),
                    words.when(latest, row),
                    words.then(latest, row),
                    conditions(latest, row, n, words),
                    values(latest, row, n, calendars, words),
                    wrong,
                    !wrong.isEmpty() || n == touched,
                    state(latest, row)));
        }
        return new PolicyView(rows);
    }

    private static String state(PolicyTable latest, Row row) {
        if (latest.rows().contains(row)) {
            return null;
        }
        boolean known = latest.rows().stream().anyMatch(each -> Objects.equals(each.id(), row.id()));
        return known ? "changed" : "new";
    }

    private static List<Cell> conditions(PolicyTable table, Row row, int n, PolicyWords words) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            String cell = row.inputs().get(i);
            boolean offered = cell.isBlank()
                    || column.allowed().stream().map(PolicyView::quoted).anyMatch(cell::equals);
            cells.add(new Cell(
                    "r" + n + ".i" + i,
                    words.column(column),
                    column.allowed().isEmpty() ? "feel" : "pick",
                    cell,
                    words.condition(column, cell),
                    offered ? null : PolicyDraft.OWN,
                    column.allowed().stream()
                            .map(code -> new Option(
                                    quoted(code), words.code(column.name(), code), cell.equals(quoted(code))))
                            .toList()));
        }
        return cells;
    }

    private static List<Cell> values(PolicyTable table, Row row, int n, List<String> calendars, PolicyWords words) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            String cell = row.outputs().get(i);
            String name = "r" + n + ".o" + i;
            String label = words.column(column);
            if (column.name().endsWith(PolicyDraft.MINUTES)) {
                WorkingMinutes written = WorkingMinutes.of(cell);
                cells.add(new Cell(
                        name,
                        label,
                        "minutes",
                        written.amount(),
                        null,
                        written.unit().name(),
                        List.of()));
                continue;
            }
            List<Option> options = options(column, cell, calendars, words);
            cells.add(new Cell(
                    name,
                    label,
                    options.isEmpty() ? "number" : "choice",
                    cell,
                    null,
                    column.name().equals("percent") ? "%" : null,
                    options));
        }
        return cells;
    }

    /** Also what stands there and is not offered, so that looking at it changes nothing. */
    private static List<Option> options(Column column, String cell, List<String> calendars, PolicyWords words) {
        List<String> codes = column.name().equals("calendar")
                ? calendars.stream().map(PolicyView::quoted).toList()
                : column.type().equals("boolean")
                        ? List.of("false", "true")
                        : column.allowed().stream().map(PolicyView::quoted).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        Stream<String> present = codes.contains(cell) ? Stream.empty() : Stream.of(cell);
        return Stream.concat(present, codes.stream())
                .map(code -> new Option(code, words.value(column, code), code.equals(cell)))
                .toList();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
