package io.relevo.insight;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file that spreadsheets open: RFC 4180, UTF-8 with its mark. */
final class Csv {

    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);

    Csv(String... head) {
        row((Object[]) head);
    }

    /** Null is an empty cell. */
    Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    ResponseEntity<byte[]> named(String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object content) {
        String cell = content == null ? "" : content.toString();
        // A spreadsheet would take such a text for a formula.
        if (content instanceof String
                && List.of("=", "+", "-", "@", "\t", "\r").stream().anyMatch(cell::startsWith)) {
            cell = "'" + cell;
        }
        boolean quoted = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
