package io.relevo.commands;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file named on the command line: UTF-8, commas, the columns' names in the first row; columns nobody asks for are left
 * alone. Read row by row, so its size doesn't matter.
 *
 * @param option that named it, such as {@code --log}
 */
public record CsvFile(Path path, String option) {

    /** Who takes the rows. */
    public interface Rows {

        /** @throws RefusedRow if it can't be used; then {@link #refused} hears of it */
        void row(CsvRow row);

        /** @param row as a spreadsheet counts; the header is row 1 */
        void refused(int row, String reason);
    }

    /**
     * @param columns without which nothing can be read
     * @param form what the file is taken for, as the command line calls it
     * @throws CommandFailed if there is no such file, it can't be read, or its header lacks one of the columns
     */
    public void read(Collection<String> columns, String form, Rows rows) {
        if (Files.isDirectory(path)) {
            throw new CommandFailed(CommandTexts.get("csv.no-file", path, option), null);
        }
        // a byte that is no UTF-8 must cost a letter, not the file
        try (Reader text =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
                MappingIterator<String[]> cells = new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(text)) {
            read(cells, header(cells, columns, form), rows);
        } catch (NoSuchFileException missing) {
            throw new CommandFailed(CommandTexts.get("csv.no-file", path, option), missing);
        } catch (IOException unreadable) {
            throw new CommandFailed(
                    CommandTexts.get("csv.unreadable", path, unreadable.getMessage(), option), unreadable);
        }
    }

    private Map<String, Integer> header(MappingIterator<String[]> cells, Collection<String> needed, String form)
            throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        String[] names = cells.hasNextValue() ? cells.nextValue() : new String[0];
        for (int i = 0; i < names.length; i++) {
            columns.putIfAbsent(names[i].replace("\uFEFF", "").strip(), i);
        }
        List<String> missing =
                needed.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new CommandFailed(
                    CommandTexts.get("csv.header", path, String.join(", ", missing), String.join(",", needed), form),
                    null);
        }
        return columns;
    }

    private static void read(MappingIterator<String[]> cells, Map<String, Integer> columns, Rows rows)
            throws IOException {
        int number = 1;
        try {
            while (cells.hasNextValue()) {
                String[] read = cells.nextValue();
                var row = new CsvRow(++number, columns, read);
                if (!row.isBlank()) {
                    take(row, rows);
                }
            }
        } catch (JacksonException broken) {
            rows.refused(number + 1, CommandTexts.get("csv.broken", broken.getOriginalMessage()));
        }
    }

    private static void take(CsvRow row, Rows rows) {
        try {
            rows.row(row);
        } catch (RefusedRow reason) {
            rows.refused(row.row(), reason.getMessage());
        }
    }
}
