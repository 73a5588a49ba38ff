package io.relevo.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of cell against every kind of value: the fast engine and the one it replaces say the same. */
class FastFeelGridTest {

    private static final FeelEngine STOCK = new ScalaFeelEngine(List.of());
    private static final FeelEngine FAST = new FastFeel();

    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            false,
            0,
            1,
            -1,
            10L,
            30,
            31,
            0.6,
            new BigDecimal("0.60"),
            new BigDecimal("100.01"),
            1e15,
            "",
            "MX",
            "defective",
            "30",
            "a \"b\" c",
            new Date(0),
            date("2022-03-24"),
            date("2022-03-25"),
            LocalDate.parse("2022-03-24"),
            List.of(),
            List.of(10, 30),
            List.of("MX", "CL"));
    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "10", "30", "0.6", ".5", "100.01", "1000000000000000", "10 + 20", "limit");
    private static final List<String> TEXTS =
            List.of("\"\"", "\"MX\"", "\"defective\"", "\"a \\\"b\\\" c\"", "\"30\"", "word", "lower case(\"MX\")");
    private static final List<String> DATES = List.of(
            "date and time(\"2022-03-24T00:00:00\")",
            "date and time(\"1970-01-01T00:00:00\")",
            "date and time(\"2022-03-24T00:00:00Z\")",
            "date(\"2022-03-24\")",
            "date(\"nonsense\")");

    static List<String> tests() {
        List<String> tests = new ArrayList<>(List.of(
                "-",
                "",
                " ",
                "true",
                "false",
                "null",
                "not(null)",
                "not(true)",
                "?",
                "? = null",
                "list",
                "? in list",
                "unknown",
                "not(unknown)",
                "<< sixty",
                "[1..",
                "contains(?, \"e\")",
                "? * 2 > 20",
                "count(?) > 1",
                "some x in ? satisfies x = 10",
                "if ? = null then true else false",
                "\"MX\",\"CL\",\"CO\"",
                "not(\"MX\",\"CL\")",
                "< \"N\"",
                "1,10,>30",
                "not(< 10,> 30)",
                "number(\"30\")",
                "? instance of number",
                "[1..10],[30..31]"));
        Stream.of(NUMBERS, TEXTS, DATES).forEach(kind -> {
            for (String literal : kind) {
                Stream.of("%s", "not(%s)", "< %s", "<= %s", "> %s", ">= %s", "= %s", "!= %s", "? >= %s", "%s,%1$s")
                        .map(form -> String.format(form, literal))
                        .forEach(tests::add);
                for (String end : kind) {
                    Stream.of("[%s..%s]", "(%s..%s)", "]%s..%s]", "[%s..%s[", "not([%s..%s))")
                            .map(form -> String.format(form, literal, end))
                            .forEach(tests::add);
                }
            }
        });
        return tests;
    }

    @Test
    void theGridIsWorthItsName() {
        assertThat(tests()).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void testsEachValueTheSameWay(String test) {
        for (Object value : VALUES) {
            assertThat(outcome(() -> FAST.evaluateSimpleUnaryTests(test, "cell", with(value))))
                    .as("%s against %s", test, value)
                    .isEqualTo(outcome(() -> STOCK.evaluateSimpleUnaryTests(test, "cell", with(value))));
        }
    }

    private static VariableContext with(Object value) {
        return Variables.createVariables()
                .putValue("cell", value)
                .putValue("limit", 30)
                .putValue("word", "defective")
                .putValue("list", List.of(10, "MX"))
                .asVariableContext();
    }

    private static Date date(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String outcome(Supplier<Object> evaluation) {
        try {
            return String.valueOf(evaluation.get());
        } catch (RuntimeException e) {
            return e.getClass().getName() + " " + e.getMessage();
        }
    }
}
