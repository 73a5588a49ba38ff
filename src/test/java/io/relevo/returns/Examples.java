package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * The examples of a table: {@code returns/<table>.csv}. Facts not named are those of the jacket, {@code null} takes one
 * away; entries of a list have a semicolon between them, their parts a slash. Columns named {@code > x} hold what must
 * come out.
 */
record Examples(String line, Facts facts, Map<String, String> expected) {

    static List<Examples> of(String table) {
        List<Examples> examples = new ArrayList<>();
        CSVFormat withHeader = CSVFormat.RFC4180.builder().setHeader().get();
        try (Reader file = new StringReader(
                        new ClassPathResource("returns/" + table + ".csv").getContentAsString(StandardCharsets.UTF_8));
                CSVParser lines = CSVParser.parse(file, withHeader)) {
            for (CSVRecord line : lines) {
                examples.add(example(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    @Override
    public String toString() {
        return line;
    }

    private static Examples example(CSVRecord line) {
        Facts base = Samples.jacket();
        Map<String, Object> single = new LinkedHashMap<>(base.single());
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> cells = line.toMap();
        cells.forEach((column, cell) -> {
            if (column.startsWith(">")) {
                expected.put(column.substring(1).strip(), cell);
            } else if (CATALOGUE.find(column).isPresent()) {
                single.put(column, content(CATALOGUE.get(column), cell));
            }
        });
        Facts facts = new Facts(
                single,
                list(
                        cells.get("pastReturns"),
                        part -> new PastReturn(Long.parseLong(part[0]), part[1], part[2], new BigDecimal(part[3]))),
                list(
                        cells.get("orderLines"),
                        part -> new OrderLine(part[0], new BigDecimal(part[1]), Long.parseLong(part[2]))),
                list(cells.get("linkedAccounts"), part -> new LinkedAccount(Long.parseLong(part[0]))));
        return new Examples(String.join(",", line.toList()), facts, expected);
    }

    private static Object content(Fact fact, String cell) {
        if (cell.equals("null")) {
            return null;
        }
        return switch (fact.type()) {
            case BOOLEAN -> Boolean.valueOf(cell);
            case INTEGER, NUMBER -> new BigDecimal(cell);
            case TEXT -> cell;
            case DATE -> LocalDate.parse(cell);
        };
    }

    private static <T> List<T> list(String cell, Function<String[], T> entry) {
        return cell == null || cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(";"))
                        .map(each -> entry.apply(each.split("/")))
                        .toList();
    }
}
