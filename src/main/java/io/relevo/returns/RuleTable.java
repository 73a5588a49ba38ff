package io.relevo.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Renders the points table as a Drools decision table. A cell there is Java, so everything above the rows comes from the
 * template, and each cell from a value: a number, true or false, texts of the catalogue, a row name and a reason code of
 * fixed form. The note stays out.
 */
final class RuleTable {

    private static final CSVFormat QUOTED = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    /** Never empty, so the line is there even for a row that looks only at lists or at the customer. */
    private static final String EVERY_LINE = "eval($param)";

    private RuleTable() {}

    static byte[] render(PointsTable table) {
        List<PointsColumn> columns = PointsTemplate.CONDITIONS;
        var out = new StringBuilder();
        try (var csv = new CSVPrinter(out, QUOTED)) {
            heading(csv, "RuleSet", "io.relevo.returns.points");
            heading(csv, "Import", "io.relevo.returns.*");
            heading(csv, "Variables", "io.relevo.returns.Points points");
            csv.printRecord(line("", Collections.nCopies(columns.size() + 3, "")));
            csv.printRecord(line("RuleTable ReturnPoints", Collections.nCopies(columns.size() + 3, "")));
            csv.printRecord(line("NAME", "CONDITION", each(columns, column -> "CONDITION"), "ACTION", "ACTION"));
            csv.printRecord(
                    line("", merged(PointsColumn.LINE), each(columns, column -> merged(column.pattern())), "", ""));
            csv.printRecord(line(
                    "",
                    EVERY_LINE,
                    each(columns, PointsColumn::rule),
                    "String reason = \"$param\";",
                    "points.add(drools.getRule().getName(), reason, $param);"));
            csv.printRecord(line("row", "every", each(columns, PointsColumn::name), "reason", "points"));
            for (PointsRow row : table.rows()) {
                PointsCells.require(row);
                csv.printRecord(line(
                        row.id(),
                        "true",
                        each(columns, column -> literal(row, column)),
                        row.reason(),
                        Integer.toString(row.points())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void heading(CSVPrinter csv, String keyword, String content) throws IOException {
        csv.printRecord(keyword, content);
    }

    private static String literal(PointsRow row, PointsColumn column) {
        Condition condition = row.conditions().get(column.name());
        return condition == null ? "" : condition.literal();
    }

    /** Neighbours with the same text and this end are one pattern. */
    private static String merged(String pattern) {
        return pattern.isEmpty() ? "" : pattern + "...";
    }

    private static List<String> each(List<PointsColumn> columns, Function<PointsColumn, String> cell) {
        return columns.stream().map(cell).toList();
    }

    private static List<String> line(String first, List<String> rest) {
        List<String> line = new ArrayList<>(List.of(first));
        line.addAll(rest);
        return line;
    }

    private static List<String> line(String name, String every, List<String> conditions, String reason, String points) {
        List<String> line = new ArrayList<>(List.of(name, every));
        line.addAll(conditions);
        line.addAll(List.of(reason, points));
        return line;
    }
}
