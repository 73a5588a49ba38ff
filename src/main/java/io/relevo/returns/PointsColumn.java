package io.relevo.returns;

import io.relevo.returns.Fact.Type;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A condition column as engineering gave it: where it stands in the rules, what its cells hold, and the same value in
 * Java, for explaining and replaying.
 *
 * @param pattern the fact it is a constraint of, or empty if it is a pattern by itself
 * @param rule the rule's text around the cell's literal
 */
record PointsColumn(String name, Type type, String pattern, String rule, Function<Facts, Object> content) {

    static final String LINE = "$line : ReturnedLine";
    static final String CUSTOMER = "$customer : CustomerHistory";

    static PointsColumn single(String pattern, String name, Type type) {
        return new PointsColumn(
                name, type, pattern, rule(name, type), facts -> facts.single().get(name));
    }

    /** How many of a list's entries fit. */
    static PointsColumn count(String name, String entries, Function<Facts, Long> content) {
        return new PointsColumn(
                name,
                Type.INTEGER,
                "",
                "accumulate( " + entries + "; $sum : count(1); $sum >= $1, $sum <= $2 )",
                content::apply);
    }

    /** The sum of what {@code entries} binds to {@code $each}. */
    static PointsColumn wholeSum(String name, String entries, Function<Facts, Long> content) {
        return new PointsColumn(name, Type.INTEGER, "", sum(entries), content::apply);
    }

    /** The sum of what {@code entries} binds to {@code $each}. */
    static PointsColumn sum(String name, String entries, Function<Facts, BigDecimal> content) {
        return new PointsColumn(name, Type.NUMBER, "", sum(entries), content::apply);
    }

    private static String sum(String entries) {
        return "accumulate( " + entries + "; $sum : sum($each); $sum >= $1, $sum <= $2 )";
    }

    private static String rule(String name, Type type) {
        return switch (type) {
            case TEXT -> name + " in ($param)";
            case BOOLEAN -> name + " == $param";
            case INTEGER, NUMBER -> name + " >= $1, " + name + " <= $2";
            case DATE -> throw new IllegalArgumentException("Points look at days, not at dates: " + name);
        };
    }
}
