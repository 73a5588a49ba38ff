package io.relevo.workshop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table that spreadsheets open: RFC 4180, UTF-8 with its mark. */
final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv(String... header) {
        row((Object[]) header);
    }

    /** Null is an empty cell. */
    Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object content) {
        String cell = content == null ? "" : String.valueOf(content);
        // A spreadsheet would take such a text for a formula.
        if (content instanceof String
                && List.of("=", "+", "-", "@", "\t", "\r").stream().anyMatch(cell::startsWith)) {
            cell = "'" + cell;
        }
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
