package io.relevo.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads an analyst's table. Drools itself would drop the rows after a blank one, build a rule without effect from empty
 * points, and run a cell as Java; here each cell becomes a value or a finding, and all findings are told at once.
 */
class PointsImport {

    static final String NAME = "return-points.csv";

    /** The header may stand under a row of labels. */
    private static final int HEADER_WITHIN = 5;

    static final int MAX_COLUMNS = 200;

    private final PointsCells cells;
    private final List<Finding> findings = new ArrayList<>();

    PointsImport(Catalogue catalogue) {
        this.cells = new PointsCells(catalogue);
    }

    PointsTable read(byte[] file) {
        if (file.length == 0) {
            throw refused(Finding.of("points.empty", NAME));
        }
        if (file.length > PointsTable.MAX_BYTES) {
            throw refused(Finding.of("points.too-big", NAME, String.valueOf(PointsTable.MAX_BYTES / 1_000)));
        }
        Sheet sheet = PointsWorkbook.recognises(file) ? PointsWorkbook.read(file) : PointsCsv.read(file);
        int header = header(sheet);
        Map<String, Integer> columns = columns(sheet.rows().get(header));
        // Below a wrong header every cell of a column would be told once more.
        if (!findings.isEmpty()) {
            throw new UnusableRelease(findings);
        }
        List<PointsRow> rows = rows(sheet, header, columns);
        if (!findings.isEmpty()) {
            throw new UnusableRelease(findings);
        }
        return new PointsTable(rows);
    }

    private static int header(Sheet sheet) {
        return IntStream.range(0, Math.min(HEADER_WITHIN, sheet.rows().size()))
                .filter(index -> sheet.rows().get(index).cell(0).text().equals(PointsTemplate.ROW))
                .findFirst()
                .orElseThrow(() -> refused(Finding.of("points.no-header", NAME, PointsTemplate.ROW)));
    }

    private Map<String, Integer> columns(Sheet.Row header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> known = PointsTemplate.header();
        Set<String> there = header.cells().stream().map(Sheet.Cell::text).collect(Collectors.toSet());
        List<String> absent =
                known.stream().filter(name -> !there.contains(name)).toList();
        for (int i = 0; i < Math.min(header.cells().size(), MAX_COLUMNS); i++) {
            String name = header.cell(i).text();
            if (name.isEmpty()) {
                continue;
            }
            if (!known.contains(name)) {
                findings.add(header(
                        header,
                        absent.isEmpty() ? "points.needless-column" : "points.unknown-column",
                        name,
                        String.join(", ", absent)));
            } else if (columns.putIfAbsent(name, i) != null) {
                findings.add(header(header, "points.double-column", name));
            }
        }
        for (String needed : List.of(PointsTemplate.REASON_CODE, PointsTemplate.POINTS)) {
            if (!columns.containsKey(needed)) {
                findings.add(header(header, "points.missing-column", needed));
            }
        }
        return columns;
    }

    private List<PointsRow> rows(Sheet sheet, int header, Map<String, Integer> columns) {
        List<PointsRow> rows = new ArrayList<>();
        List<Sheet.Row> found = sheet.rows().subList(header + 1, sheet.rows().size());
        int last = IntStream.range(0, found.size())
                .filter(index -> !found.get(index).blank())
                .max()
                .orElse(-1);
        if (last >= PointsTable.MAX_ROWS) {
            // More may stand below: reading ends where it is too much anyway.
            findings.add(Finding.of("points.too-many-rows", NAME, String.valueOf(PointsTable.MAX_ROWS)));
            return rows;
        }
        Set<String> ids = new HashSet<>();
        for (Sheet.Row row : found.subList(0, last + 1)) {
            if (row.blank()) {
                findings.add(new Finding("points.blank-row", NAME, null, row.number(), null, null, List.of()));
            } else {
                row(row, columns, ids).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<PointsRow> row(Sheet.Row row, Map<String, Integer> columns, Set<String> ids) {
        int before = findings.size();
        String name = row.cell(columns.get(PointsTemplate.ROW)).text();
        var reader = new PointsCells.Reader(row, name, columns, findings);
        String id = cells.id(reader, ids);
        String note = cells.note(reader);
        Map<String, Condition> conditions = new LinkedHashMap<>();
        PointsTemplate.CONDITIONS.stream()
                .filter(column -> columns.containsKey(column.name()))
                .forEach(column ->
                        cells.condition(reader, column).ifPresent(found -> conditions.put(column.name(), found)));
        String reason = cells.reason(reader);
        int points = cells.points(reader);
        reader.refuseStrayCells();
        if (conditions.isEmpty() && findings.size() == before) {
            reader.refuse("points.no-condition", null);
        }
        return findings.size() == before
                ? Optional.of(new PointsRow(id, note, conditions, reason, points))
                : Optional.empty();
    }

    private static Finding header(Sheet.Row header, String code, String column, String... details) {
        return new Finding(code, NAME, null, header.number(), column, null, List.of(details));
    }

    private static UnusableRelease refused(Finding finding) {
        return new UnusableRelease(List.of(finding));
    }
}
