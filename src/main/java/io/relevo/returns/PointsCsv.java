package io.relevo.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** The points table as CSV: read as spreadsheet programs write it, written in one way only. */
final class PointsCsv {

    private static final CSVFormat CANONICAL = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private PointsCsv() {}

    /** @throws UnusableRelease if it is no CSV */
    static Sheet read(byte[] file) {
        String text = text(file);
        CSVFormat format = CANONICAL
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                List<Sheet.Cell> cells = new ArrayList<>();
                line.forEach(cell -> cells.add(Sheet.Cell.of(cell)));
                rows.add(new Sheet.Row((int) line.getRecordNumber(), cells));
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable("points.quotes", String.valueOf(rows.size() + 1));
        }
        return new Sheet(rows);
    }

    static byte[] write(PointsTable table) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CANONICAL)) {
            printer.printRecord(PointsTemplate.header());
            for (PointsRow row : table.rows()) {
                printer.printRecord(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In the order of the header. */
    static List<String> cells(PointsRow row) {
        List<String> cells = new ArrayList<>(List.of(row.id(), row.note()));
        Map<String, Condition> conditions = row.conditions();
        PointsTemplate.CONDITIONS.forEach(column -> cells.add(
                conditions.containsKey(column.name())
                        ? conditions.get(column.name()).cell()
                        : ""));
        cells.addAll(List.of(row.reason(), Integer.toString(row.points())));
        return cells;
    }

    private static String text(byte[] file) {
        if (startsWith(file, '%', 'P', 'D', 'F')) {
            throw unreadable("points.no-table");
        }
        Charset charset = startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            throw unreadable("points.encoding");
        }
        if (text.indexOf('\0') >= 0) {
            throw unreadable("points.no-table");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        return file.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (file[i] & 0xFF) == bytes[i]);
    }

    /** Of the three spreadsheets write, the one most frequent in the first line; no column's name has any of them. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static UnusableRelease unreadable(String code, String... details) {
        return new UnusableRelease(List.of(Finding.of(code, PointsImport.NAME, details)));
    }
}
