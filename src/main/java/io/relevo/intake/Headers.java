package io.relevo.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header fields of a mail or part: unfolded, free of control characters, encoded words still encoded. */
record Headers(List<Field> fields) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final int SCANNED = 256 * 1024;

    record Field(String name, String value) {}

    static Field field(String name, byte[] value) {
        return new Field(
                name.strip(),
                CONTROLS.matcher(TextBytes.guess(value)).replaceAll(" ").strip());
    }

    /** Reads what looks like a header at the start of the bytes and never fails: for mails nobody could parse. */
    static Headers scan(byte[] raw) {
        String head = new String(raw, 0, Math.min(raw.length, SCANNED), StandardCharsets.ISO_8859_1);
        List<Field> fields = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : head.split("\r?\n")) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                current.append(' ').append(line.strip());
                continue;
            }
            add(fields, current);
            current.setLength(0);
            if (line.isEmpty()) {
                return new Headers(fields);
            }
            current.append(line);
        }
        add(fields, current);
        return new Headers(fields);
    }

    private static void add(List<Field> fields, CharSequence line) {
        String text = line.toString();
        int colon = text.indexOf(':');
        if (colon > 0) {
            fields.add(
                    field(text.substring(0, colon), text.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }
}
