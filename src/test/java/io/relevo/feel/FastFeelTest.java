package io.relevo.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.spin.Spin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast engine gives the answers of the engine it replaces, failures included. */
class FastFeelTest {

    static final FeelEngine STOCK = new ScalaFeelEngine(List.of());
    static final FeelEngine FAST = new FastFeel();

    static final Map<String, Object> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put("cellInput", 42);
        VARIABLES.put("text", "return");
        VARIABLES.put("flag", true);
        VARIABLES.put("nothing", null);
        VARIABLES.put("amount", new BigDecimal("19.90"));
        VARIABLES.put("list", List.of(1, 2, 3));
        VARIABLES.put("order", Map.of("country", "MX", "lines", List.of(Map.of("price", 10), Map.of("price", 25))));
        VARIABLES.put("json", Spin.JSON("{\"a\":{\"b\":[1,2]}}"));
        VARIABLES.put("when", ZonedDateTime.parse("2024-02-29T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"org.camunda.feel/feel-engine, 1.19.3", "org.camunda.bpm.dmn/camunda-engine-feel-scala, 7.24.0"})
    void theInnerClassesUsedAreThoseOfTheVersionTested(String library, String version) throws IOException {
        var properties = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/maven/" + library + "/pom.properties")) {
            properties.load(file);
        }

        assertThat(properties.getProperty("version"))
                .as(
                        "FastFeel uses inner classes of %s: widen the tests beside this one before another version",
                        library)
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 * 3",
                "amount * 1.16",
                "cellInput / 0",
                "2 ** 10",
                "-cellInput",
                "\"a\" + text",
                "text = \"return\" and flag",
                "nothing",
                "nothing = null",
                "unknown",
                "unknown.member",
                "unknown + 1",
                "if flag then \"yes\" else \"no\"",
                "if unknown then 1 else 2",
                "for x in list return x * 2",
                "some x in list satisfies x > 2",
                "every x in list satisfies x > 2",
                "list[item > 1]",
                "list[1]",
                "list[-1]",
                "sum(list)",
                "count(list)",
                "max(list)",
                "mean([])",
                "order.country",
                "order.lines.price",
                "sum(order.lines.price)",
                "order.lines[price > 20]",
                "json.a.b[2]",
                "{a: 1, b: a + 1}.b",
                "date(\"2024-02-29\") + duration(\"P1Y\")",
                "when + duration(\"PT36H\")",
                "date and time(when, \"America/Mexico_City\")",
                "day of week(date(\"2024-02-29\"))",
                "duration(\"P1D\") > duration(\"PT23H\")",
                "string length(text)",
                "upper case(substring(text, 1, 2))",
                "contains(text, \"tur\")",
                "matches(text, \"^re.*n$\")",
                "split(\"a;b\", \";\")",
                "number(\"12.50\")",
                "floor(-1.5)",
                "decimal(1/3, 2)",
                "modulo(-12, 5)",
                "cellInput between 1 and 50",
                "cellInput in [1..42]",
                "cellInput in (1..42)",
                "function(x) x + 1",
                "(function(x) x + 1)(2)",
                "(function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } })(1)",
                "text.class",
                "\"unfinished",
                "1 +",
                "no such function(1)",
                "get or else(nothing, 5)",
                "some x in 5 satisfies x > 2",
                "for x in flag return x",
                "for x in 1..(\"a\") return x",
                "if text then 1 else 2",
                "sort(list, 5)",
                "list[\"a\"]",
                "date(\"2024-13-01\")",
                "{a: no such function(1)}.a",
                "substring(text, 0)",
                "replace(text, \"(\", \"x\")",
                "assert(nothing, nothing != null)",
            })
    void givesTheSameValue(String expression) {
        assertThat(outcome(() -> FAST.evaluateSimpleExpression(expression, context())))
                .isEqualTo(outcome(() -> STOCK.evaluateSimpleExpression(expression, context())));
        assertThat(outcome(() -> FAST.evaluateSimpleExpression(expression, context())))
                .as("once more, from what it remembers")
                .isEqualTo(outcome(() -> STOCK.evaluateSimpleExpression(expression, context())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "42",
                "43",
                "< 50",
                ">= 42, 7",
                "[1..42]",
                "]42..50]",
                "not(42)",
                "not(1, 2)",
                "-",
                "null",
                "\"42\"",
                "amount",
                "? > 40 and flag",
                "list",
                "? in list",
                "unknown",
                "> unknown",
                "string length(text) * 7",
                "contains(text, \"x\")",
                "<< sixty",
                "",
            })
    void testsTheSameWay(String test) {
        assertThat(outcome(() -> FAST.evaluateSimpleUnaryTests(test, "cellInput", context())))
                .isEqualTo(outcome(() -> STOCK.evaluateSimpleUnaryTests(test, "cellInput", context())));
    }

    static VariableContext context() {
        return Variables.fromMap(VARIABLES).asVariableContext();
    }

    /** Functions and failures have no equality of their own, so they are compared by what they say. */
    static String outcome(Supplier<Object> evaluation) {
        try {
            Object value = evaluation.get();
            return value == null
                    ? "null"
                    : value.getClass().getName() + " "
                            + String.valueOf(value).replaceAll("@[0-9a-f]+|\\$\\$Lambda.*", "");
        } catch (RuntimeException e) {
            return e.getClass().getName() + " " + e.getMessage();
        }
    }
}
