package io.relevo.supervision;

import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A table as somebody is editing it, from the fields of its form: {@code r3.id}, {@code r3.what}, and per column
 * {@code r3.i0.pick} (a text offered, blank for any, {@link #OWN} for own words), {@code r3.i0} (own words),
 * {@code r3.o2}, {@code r3.o2.unit}.
 *
 * @param version the one it was read from
 */
record PolicyDraft(int version, List<Row> rows) {

    /** The choice "a condition of one's own" beside those offered. */
    static final String OWN = "=";

    static final String MINUTES = "Minutes";

    static PolicyDraft of(PolicyTable table) {
        return new PolicyDraft(table.version(), table.rows());
    }

    static PolicyDraft of(PolicyTable table, Map<String, String> fields) {
        List<Row> rows = IntStream.range(0, number(fields.get("rows")))
                .filter(n -> fields.containsKey("r" + n + ".id"))
                .mapToObj(n -> row(table, fields, "r" + n + "."))
                .toList();
        return new PolicyDraft(number(fields.get("version")), rows);
    }

    /** @param what such as {@code up-3}, {@code down-3}, {@code remove-3}, {@code add-3}; anything else does nothing */
    PolicyDraft after(String what, PolicyTable table) {
        String[] parts = what.split("-", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,4}") || Integer.parseInt(parts[1]) >= rows.size()) {
            return this;
        }
        int n = Integer.parseInt(parts[1]);
        var changed = new ArrayList<>(rows);
        switch (parts[0]) {
            case "up" -> Collections.swap(changed, n, Math.max(0, n - 1));
            case "down" -> Collections.swap(changed, n, Math.min(rows.size() - 1, n + 1));
            case "remove" -> changed.remove(n);
            case "add" -> changed.add(n + 1, like(rows.get(n)));
            default -> {}
        }
        return new PolicyDraft(version, List.copyOf(changed));
    }

    /** Where the row somebody just moved or added stands now; -1 for none. */
    static int touched(String what, int rows) {
        String[] parts = what.split("-", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,4}")) {
            return -1;
        }
        int n = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "up" -> Math.max(0, n - 1);
            case "down", "add" -> Math.min(rows - 1, n + 1);
            default -> -1;
        };
    }

    private static Row like(Row row) {
        return new Row("", row.description(), row.inputs(), row.outputs());
    }

    private static Row row(PolicyTable table, Map<String, String> fields, String row) {
        Row known = table.rows().stream()
                .filter(present -> present.id().equals(fields.get(row + "id")))
                .findFirst()
                .orElse(null);
        return new Row(
                fields.get(row + "id"),
                blankToNull(fields.get(row + "what")),
                IntStream.range(0, table.inputs().size())
                        .mapToObj(i -> input(fields, row + "i" + i))
                        .toList(),
                IntStream.range(0, table.outputs().size())
                        .mapToObj(i -> output(
                                table.outputs().get(i),
                                fields,
                                row + "o" + i,
                                known == null ? null : known.outputs().get(i)))
                        .toList());
    }

    private static String input(Map<String, String> fields, String cell) {
        String picked = fields.getOrDefault(cell + ".pick", OWN);
        return picked.equals(OWN) ? fields.getOrDefault(cell, "").strip() : picked;
    }

    /** @param present what stands in the cell now, or null for a new row */
    private static String output(Column column, Map<String, String> fields, String cell, String present) {
        String typed = fields.getOrDefault(cell, "");
        if (!column.name().endsWith(MINUTES)) {
            return typed.strip();
        }
        var written = new WorkingMinutes(typed.strip(), WorkingMinutes.Unit.of(fields.get(cell + ".unit")));
        // A cell may say the same in another way, such as 30.0 or nothing at all.
        return WorkingMinutes.of(present).equals(written) ? present : written.cell();
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
