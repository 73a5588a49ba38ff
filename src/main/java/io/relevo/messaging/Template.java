package io.relevo.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders, {@code {order}} or with a fallback {@code {customer|cliente}}. A line that needs a value
 * there is none of is left out.
 */
class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)(?:\\|([^{}]*))?}");

    private final List<String> lines;

    /** @throws IllegalArgumentException if a brace belongs to no placeholder */
    Template(String text) {
        lines = text.lines().toList();
        lines.forEach(line -> {
            String rest = PLACEHOLDER.matcher(line).replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                throw new IllegalArgumentException("in the line '" + line
                        + "' a brace belongs to no placeholder; write {name} or {name|fallback}");
            }
        });
    }

    /** The lines that have all they need; where lines are left out, no gap shows. */
    String all(Map<String, String> values) {
        List<String> kept = new ArrayList<>();
        boolean gap = false;
        for (String line : lines) {
            Optional<String> filled = filled(line, values);
            if (line.isBlank()) {
                gap = !kept.isEmpty();
            } else if (filled.isPresent()) {
                if (gap) {
                    kept.add("");
                }
                kept.add(filled.get());
                gap = false;
            }
        }
        return String.join("\n", kept);
    }

    /** The first line that has all it needs, or an empty text. */
    String first(Map<String, String> values) {
        return lines.stream()
                .map(line -> filled(line, values))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** One pass, so that braces and dollar signs of a value stay what they are. */
    private static Optional<String> filled(String line, Map<String, String> values) {
        var text = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(line);
        int end = 0;
        while (placeholder.find()) {
            String value = values.get(placeholder.group(1));
            String shown = value == null || value.isBlank() ? placeholder.group(2) : value.strip();
            if (shown == null) {
                return Optional.empty();
            }
            text.append(line, end, placeholder.start()).append(shown);
            end = placeholder.end();
        }
        return Optional.of(text.append(line.substring(end)).toString());
    }
}
