package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something wrong in a file of a release, placed where its author can find it. The sentence is the text {@code
 * returns.<code>} of the bundle {@code returns}, filled with {@link #arguments()}.
 *
 * @param table the file, or the decision in the graph
 * @param row the author's name of the row, such as {@code RR-4}, or null
 * @param sheetRow as the spreadsheet, or the table in the Modeler, counts, from 1; or null
 * @param column or null
 * @param cell what stands there, or null
 * @param details what the sentence names besides, such as the values allowed
 */
public record Finding(
        String code, String table, String row, Integer sheetRow, String column, String cell, List<String> details) {

    private static final int SHOWN = 80;

    public Finding {
        cell = cell == null || cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + '…';
        details = List.copyOf(details);
    }

    static Finding of(String code, String table, String... details) {
        return new Finding(code, table, null, null, null, null, List.of(details));
    }

    /** {0} table, {1} row, {2} sheet row, {3} column, {4} cell, then the details. */
    public Object[] arguments() {
        List<Object> arguments = new ArrayList<>();
        Stream.of(table, row, sheetRow == null ? null : sheetRow.toString(), column, cell)
                .map(part -> part == null ? "" : part)
                .forEach(arguments::add);
        arguments.addAll(details);
        return arguments.toArray();
    }

    @Override
    public String toString() {
        return code
                + Stream.of(arguments())
                        .map(Object::toString)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
