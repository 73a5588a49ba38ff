package io.relevo.imports;

import io.relevo.commands.CommandTexts;
import io.relevo.commands.Misuse;
import io.relevo.commands.RefusedRow;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import io.relevo.returns.Facts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What takes the place of facts nobody told: for a what-if, never for the truth. */
record Assumptions(Map<String, String> contents) {

    static final Assumptions NONE = new Assumptions(Map.of());

    private static final String DELIVERED_ON = "deliveredOn";
    private static final Pattern AFTER = Pattern.compile("orderedOn\\+(\\d{1,3})");

    /**
     * @param text {@code fact=content,fact=content}
     * @throws Misuse naming the part that can't be understood
     */
    static Assumptions read(String text) {
        Map<String, String> contents = new TreeMap<>();
        for (String part : text.split(",")) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
                throw new Misuse(CommandTexts.get("import.assume.pair", part));
            }
            if (contents.put(pair[0].strip(), pair[1].strip()) != null) {
                throw new Misuse(CommandTexts.get("import.assume.twice", pair[0].strip()));
            }
        }
        return new Assumptions(contents);
    }

    /** @throws Misuse if there is no such fact, or it can't be that */
    void check(Catalogue catalogue) {
        contents.forEach((name, content) -> {
            Fact fact = catalogue
                    .find(name)
                    .orElseThrow(() -> new Misuse(CommandTexts.get(
                            "import.assume.unknown",
                            name,
                            catalogue.facts().stream().map(Fact::name).collect(Collectors.joining(", ")))));
            if (name.equals(DELIVERED_ON)) {
                if (transit().isEmpty()) {
                    throw new Misuse(CommandTexts.get("import.assume.delivered", content));
                }
            } else if (!allowed(fact, content, catalogue)) {
                throw new Misuse(CommandTexts.get(
                        "import.assume.content",
                        name,
                        content,
                        fact.values().isEmpty() ? fact.type().name().toLowerCase() : String.join(", ", fact.values())));
            }
        });
    }

    private static boolean allowed(Fact fact, String content, Catalogue catalogue) {
        try {
            return catalogue.problems(Facts.of(Map.of(fact.name(), typed(fact, content)))).stream()
                    .noneMatch(problem -> problem.fact().equals(fact.name()));
        } catch (IllegalArgumentException | DateTimeException | RefusedRow unreadable) {
            return false;
        }
    }

    private static Object typed(Fact fact, String content) {
        return switch (fact.type()) {
            case BOOLEAN -> Cells.flag(content);
            case INTEGER -> Long.valueOf(content);
            case NUMBER -> new BigDecimal(content);
            case TEXT -> content;
            case DATE -> LocalDate.parse(content);
        };
    }

    boolean none() {
        return contents.isEmpty();
    }

    /** What was told, else what is assumed, else null. */
    String text(String fact, String told) {
        return told == null ? contents.get(fact) : told;
    }

    /** Days between order and delivery. */
    Optional<Long> transit() {
        Matcher after = AFTER.matcher(contents.getOrDefault(DELIVERED_ON, ""));
        return after.matches() ? Optional.of(Long.valueOf(after.group(1))) : Optional.empty();
    }

    /** What is missing among the facts, where it is assumed. */
    Map<String, Object> filled(Map<String, Object> facts, Catalogue catalogue) {
        Map<String, Object> filled = new HashMap<>(facts);
        contents.forEach((name, content) -> {
            if (!name.equals(DELIVERED_ON)) {
                filled.computeIfAbsent(
                        name, missing -> typed(catalogue.find(name).orElseThrow(), content));
            }
        });
        return filled;
    }
}
