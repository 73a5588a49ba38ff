package io.relevo.returns;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The risk team's table: who fulfils all of a row's conditions gets its points. Its stored form is {@link #csv()}. */
public record PointsTable(List<PointsRow> rows) {

    public static final int MAX_ROWS = 500;
    public static final int MAX_BYTES = 1_000_000;

    public PointsTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads CSV (comma or semicolon, with or without byte-order mark) or XLSX, whichever it is.
     *
     * @throws UnusableRelease with a finding for every cell that is wrong
     */
    public static PointsTable read(byte[] file, Catalogue catalogue) {
        return new PointsImport(catalogue).read(file);
    }

    /** Where the row stands, from 0; -1 if it doesn't. */
    int number(String row) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).id().equals(row))
                .findFirst()
                .orElse(-1);
    }

    /** The canonical form: the same rows give the same bytes. */
    public byte[] csv() {
        return PointsCsv.write(this);
    }

    /** For a spreadsheet program, with drop-downs; {@link #read} takes it back. */
    public byte[] workbook(Catalogue catalogue, Locale locale) {
        return new PointsWorkbook(catalogue, locale).write(this);
    }
}
