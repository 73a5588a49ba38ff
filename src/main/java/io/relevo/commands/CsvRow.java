package io.relevo.commands;

import java.util.Map;

/**
 * One row of a {@link CsvFile}, by the names of its columns.
 *
 * @param row as a spreadsheet counts; the header is row 1
 */
public record CsvRow(int row, Map<String, Integer> columns, String[] cells) {

    /** Empty where the row is too short, or the file has no such column. */
    public String optional(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.length || cells[index] == null ? "" : cells[index].strip();
    }

    /** @throws RefusedRow if there is nothing, or a question mark, in the cell */
    public String required(String column) {
        String cell = optional(column);
        if (cell.isEmpty() || cell.equals("?")) {
            throw RefusedRow.of("csv.missing", column);
        }
        return cell;
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
