package io.relevo.returns;

import java.util.List;

/** A table as it came, before anything in it is believed. */
record Sheet(List<Row> rows) {

    /** @param number as a spreadsheet counts, from 1 */
    record Row(int number, List<Cell> cells) {

        Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }

        boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    record Cell(Kind kind, String text) {

        static final Cell EMPTY = new Cell(Kind.CONTENT, "");

        enum Kind {
            CONTENT,
            FORMULA,
            DATE,
            ERROR
        }

        static Cell of(String text) {
            String bare = text.strip();
            return new Cell(bare.startsWith("=") ? Kind.FORMULA : Kind.CONTENT, bare);
        }

        boolean blank() {
            return kind == Kind.CONTENT && text.isEmpty();
        }
    }
}
