package io.relevo.returns;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Graphs of one table, {@code return-decision}, written in lines: cells with bars between, the outcome last. */
final class Tables {

    private Tables() {}

    /** @param inputs such as {@code country:string} */
    static Release release(String policy, List<String> inputs, String... rows) {
        String table =
                "<decision id=\"return-decision\" name=\"d\"><decisionTable id=\"t\" hitPolicy=\"" + policy + "\">"
                        + inputs.stream().map(Tables::input).collect(Collectors.joining())
                        + "<output id=\"o1\" name=\"outcome\" typeRef=\"string\"/>"
                        + "<output id=\"o2\" name=\"reasonCode\" typeRef=\"string\"/>"
                        + IntStream.range(0, rows.length)
                                .mapToObj(row -> row(row + 1, rows[row]))
                                .collect(Collectors.joining())
                        + "</decisionTable></decision>";
        return Samples.shippedWith(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"x\" name=\"x\""
                        + " namespace=\"http://camunda.org/schema/1.0/dmn\">" + table + "</definitions>");
    }

    private static String input(String input) {
        String[] parts = input.split(":");
        return "<input id=\"i_" + parts[0] + "\" label=\"" + parts[0] + "\"><inputExpression id=\"e_" + parts[0]
                + "\" typeRef=\"" + parts[1] + "\"><text>" + parts[0] + "</text></inputExpression></input>";
    }

    private static String row(int number, String row) {
        String[] cells = row.split("\\|");
        String tests = IntStream.range(0, cells.length - 1)
                .mapToObj(cell -> "<inputEntry id=\"c" + number + "_" + cell + "\"><text>"
                        + cells[cell].strip().replace("<", "&lt;") + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule id=\"row" + number + "\">" + tests + answer(number, "outcome", cells[cells.length - 1].strip())
                + answer(number, "reason", "SOME_REASON") + "</rule>";
    }

    private static String answer(int number, String name, String text) {
        return "<outputEntry id=\"" + name + number + "\"><text>\"" + text + "\"</text></outputEntry>";
    }
}
