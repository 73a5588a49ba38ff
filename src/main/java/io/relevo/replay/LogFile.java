package io.relevo.replay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.relevo.commands.CommandFailed;
import io.relevo.commands.CommandTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A log as read.
 *
 * @param steps by case, cases and steps in the order of the file
 */
record LogFile(Map<String, List<Step>> steps, List<LeftOut> refused) {

    /** @throws CommandFailed if there is no such file, or its header is another format's */
    static LogFile read(Path file, LogFormat format, IntConsumer progress) {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(CommandTexts.get("replay.no-file", file), null);
        }
        // a byte that is no UTF-8 must cost a letter, not the file
        try (Reader text =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
                MappingIterator<String[]> rows = new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(text)) {
            return read(rows, header(file, rows, format), format, progress);
        } catch (NoSuchFileException missing) {
            throw new CommandFailed(CommandTexts.get("replay.no-file", file), missing);
        } catch (IOException unreadable) {
            throw new CommandFailed(CommandTexts.get("replay.unreadable", file, unreadable.getMessage()), unreadable);
        }
    }

    private static Map<String, Integer> header(Path file, MappingIterator<String[]> rows, LogFormat format)
            throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        String[] names = rows.hasNextValue() ? rows.nextValue() : new String[0];
        for (int i = 0; i < names.length; i++) {
            columns.putIfAbsent(names[i].replace("\uFEFF", "").strip(), i);
        }
        List<String> missing = format.columns().stream()
                .filter(column -> !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailed(
                    CommandTexts.get(
                            "replay.header", file, String.join(", ", missing), String.join(",", format.columns())),
                    null);
        }
        return columns;
    }

    private static LogFile read(
            MappingIterator<String[]> rows, Map<String, Integer> columns, LogFormat format, IntConsumer progress)
            throws IOException {
        var log = new LogFile(new LinkedHashMap<>(), new ArrayList<>());
        int number = 1;
        try {
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                log.add(new LogRow(++number, columns, cells), format);
                progress.accept(number);
            }
        } catch (JacksonException broken) {
            log.refused.add(
                    new LeftOut(number + 1, CommandTexts.get("replay.refused.csv", broken.getOriginalMessage())));
        }
        return log;
    }

    private void add(LogRow row, LogFormat format) {
        if (row.isBlank()) {
            return;
        }
        try {
            Step step = format.step(row);
            steps.computeIfAbsent(step.caseId(), id -> new ArrayList<>()).add(step);
        } catch (RefusedRow reason) {
            refused.add(new LeftOut(row.row(), reason.getMessage()));
        }
    }
}
