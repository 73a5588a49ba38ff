package io.relevo.replay;

import java.util.Map;

/** One row of a file, by the names of its columns. */
record LogRow(int row, Map<String, Integer> columns, String[] cells) {

    /** Empty where the row is too short. */
    String optional(String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.length || cells[index] == null ? "" : cells[index].strip();
    }

    /** @throws RefusedRow if there is nothing, or a question mark, in the cell */
    String required(String column) {
        String cell = optional(column);
        if (cell.isEmpty() || cell.equals("?")) {
            throw new RefusedRow("missing", column);
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
