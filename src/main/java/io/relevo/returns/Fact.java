package io.relevo.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the catalogue says about one fact.
 *
 * @param unit such as {@code days}, or null
 * @param min smallest value allowed, or null
 * @param max largest value allowed, or null
 * @param values all texts allowed; empty for other types
 * @param labels by language, {@code es} and {@code en}
 * @param words what people read for each of the values, by language; for some or none of them. Those of the reason and
 *     the condition are the customer's own
 * @param disclosable whether the customer may be told it
 * @param required {@code always}, {@code never}, or the yes-or-no fact that makes it so
 * @param source who knows it: {@code request}, {@code product}, {@code order}, {@code customer} or {@code linked}
 */
public record Fact(
        String name,
        Type type,
        String unit,
        BigDecimal min,
        BigDecimal max,
        List<String> values,
        Map<String, String> labels,
        Map<String, Map<String, String>> words,
        boolean disclosable,
        String required,
        String source) {

    static final String ALWAYS = "always";
    static final String NEVER = "never";

    /** As they are written in the catalogue, in lower case. */
    public enum Type {
        BOOLEAN,
        INTEGER,
        NUMBER,
        TEXT,
        DATE
    }

    public Fact {
        values = values == null ? List.of() : List.copyOf(values);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /** What people read for one of the values; where the catalogue has no words for it, the value with spaces. */
    public String word(String value, Locale language) {
        return words.getOrDefault(value, Map.of())
                .getOrDefault("en".equals(language.getLanguage()) ? "en" : "es", value.replace('-', ' '));
    }

    boolean requiredIn(Facts facts) {
        return required.equals(ALWAYS) || !required.equals(NEVER) && !Boolean.FALSE.equals(facts.flag(required));
    }

    Optional<FactProblem> problem(Facts facts) {
        Object content = facts.single().get(name);
        if (content == null) {
            return requiredIn(facts)
                    ? Optional.of(new FactProblem(FactProblem.Kind.MISSING, name, null))
                    : Optional.empty();
        }
        FactProblem.Kind kind =
                !fits(content) ? FactProblem.Kind.ILL_TYPED : !allowed(content) ? FactProblem.Kind.NOT_ALLOWED : null;
        return Optional.ofNullable(kind).map(found -> new FactProblem(found, name, content.toString()));
    }

    /** Whether the content is of the type and among what is allowed. */
    boolean accepts(Object content) {
        return fits(content) && allowed(content);
    }

    private boolean fits(Object content) {
        return switch (type) {
            case BOOLEAN -> content instanceof Boolean;
            case INTEGER -> content instanceof Long;
            case NUMBER -> content instanceof Number;
            case TEXT -> content instanceof String;
            case DATE -> content instanceof LocalDate;
        };
    }

    private boolean allowed(Object content) {
        if (content instanceof Number number) {
            BigDecimal exact = Numbers.decimal(number);
            return (min == null || exact.compareTo(min) >= 0) && (max == null || exact.compareTo(max) <= 0);
        }
        return type != Type.TEXT || values.contains(content);
    }
}
