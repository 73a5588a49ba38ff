package io.relevo.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a system entry is kept: a message key and its arguments, so that everybody reads it in their own language.
 *
 * @param key in the bundle {@code entries}
 */
public record SystemLine(String key, List<String> arguments) {

    /** Unit separator: can't be typed, so no argument contains it. */
    private static final String SEPARATOR = "\u001f";

    static String write(String key, Object... arguments) {
        return Stream.concat(Stream.of(key), Arrays.stream(arguments))
                .map(part -> String.valueOf(part).replace(SEPARATOR, " "))
                .collect(Collectors.joining(SEPARATOR, SEPARATOR, ""));
    }

    /** True for a text written as key and arguments; other system entries are mails in the customer's language. */
    public static boolean isOne(Entry entry) {
        return entry.kind() == EntryKind.SYSTEM && entry.text().startsWith(SEPARATOR);
    }

    public static SystemLine of(Entry entry) {
        List<String> parts = List.of(entry.text().substring(1).split(SEPARATOR, -1));
        return new SystemLine(parts.get(0), parts.subList(1, parts.size()));
    }
}
