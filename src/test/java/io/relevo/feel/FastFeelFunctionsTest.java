package io.relevo.feel;

import static io.relevo.feel.FastFeelTest.FAST;
import static io.relevo.feel.FastFeelTest.STOCK;
import static io.relevo.feel.FastFeelTest.context;
import static io.relevo.feel.FastFeelTest.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function FEEL has, with arguments of every kind: the fast engine shares one set of them between all cells. */
class FastFeelFunctionsTest {

    /** They say something else each time. */
    private static final Set<String> CHANGING = Set.of("now", "today", "random number", "uuid");

    private static final List<String> ARGUMENTS = List.of(
            "2",
            "\"MX;CL\"",
            "list",
            "true",
            "null",
            "\"2024-02-29\"",
            "date(\"2024-02-29\")",
            "date and time(\"2024-02-29T12:00:00Z\")",
            "duration(\"PT36H\")",
            "duration(\"P1Y\")",
            "{a: 1, b: [1, 2]}",
            "[1..10]",
            "function(x, y) x < y",
            "[[1, 2], [2, 3]]",
            "[true, false]",
            "-1.5");

    /** Looks into the original's set of functions. */
    private static class Original extends FastFeel {

        FunctionProvider functions() {
            return new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper());
        }

        Collection<String> names() {
            return CollectionConverters.asJavaCollection(
                    functions().functionNames().toList());
        }

        Set<Integer> numbersOfArguments(String function) {
            Set<Integer> numbers = new TreeSet<>();
            CollectionConverters.asJavaCollection(functions().getFunctions(function))
                    .forEach(each -> numbers.add(each.params().size()));
            return numbers;
        }
    }

    private static final Original ORIGINAL = new Original();

    static List<String> functions() {
        return ORIGINAL.names().stream()
                .filter(name -> !CHANGING.contains(name))
                .sorted()
                .toList();
    }

    private static List<String> calls(String function) {
        return ORIGINAL.numbersOfArguments(function).stream()
                .flatMap(arguments -> calls(function, arguments))
                .toList();
    }

    /** The same argument everywhere, and each beside its neighbours. */
    private static Stream<String> calls(String name, int arguments) {
        if (arguments == 0) {
            return Stream.of(name + "()");
        }
        List<String> calls = new ArrayList<>();
        for (int first = 0; first < ARGUMENTS.size(); first++) {
            calls.add(name + "(" + String.join(", ", Collections.nCopies(arguments, ARGUMENTS.get(first))) + ")");
            List<String> mixed = new ArrayList<>();
            for (int next = 0; next < arguments; next++) {
                mixed.add(ARGUMENTS.get((first + next) % ARGUMENTS.size()));
            }
            calls.add(name + "(" + String.join(", ", mixed) + ")");
        }
        return calls.stream().distinct();
    }

    @Test
    void noFunctionIsLeftOut() {
        assertThat(functions()).hasSizeGreaterThan(70).contains("string length", "before", "get value");
        assertThat(functions().stream().flatMap(function -> calls(function).stream()))
                .hasSizeGreaterThan(2_000);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void answersTheSame(String function) {
        for (String call : calls(function)) {
            assertThat(outcome(() -> FAST.evaluateSimpleExpression(call, context())))
                    .isEqualTo(outcome(() -> STOCK.evaluateSimpleExpression(call, context())));
        }
    }
}
