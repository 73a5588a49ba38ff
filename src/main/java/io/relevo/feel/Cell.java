package io.relevo.feel;

import camundajar.impl.scala.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstNull;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What the text of a table's cell looks at, read off its syntax tree.
 *
 * @param literals in the order they are written: BigDecimal, String, Boolean, LocalDate or LocalDateTime
 */
public record Cell(Reach reach, List<Object> literals) {

    public enum Reach {
        /** Compares the column's value with literals: between two of them its answer is the same for all values. */
        LITERALS,
        /** Depends on nothing but the column's value. */
        INPUT,
        /** Looks at other variables, or at the clock. */
        ANYTHING
    }

    private static final Set<String> UNSTEADY = Set.of("now", "today", "random number");

    public Cell {
        literals = List.copyOf(literals);
    }

    static Cell of(Object tree) {
        var reading = new Reading();
        reading.walk(tree);
        return new Cell(reading.reach, reading.literals);
    }

    private static class Reading {

        private static final Set<String> PLAIN =
                Set.of(("UnaryTestExpression InputEqualTo InputLessThan InputLessOrEqual"
                                + " InputGreaterThan InputGreaterOrEqual InputInRange ConstRange ClosedConstRangeBoundary"
                                + " OpenConstRangeBoundary AtLeastOne Not Conjunction Disjunction ConstInputValue Equal LessThan"
                                + " LessOrEqual GreaterThan GreaterOrEqual :: Nil")
                        .split(" "));

        private Reach reach = Reach.LITERALS;
        private final List<Object> literals = new ArrayList<>();

        private void walk(Object node) {
            if (node instanceof ArithmeticNegation negative && negative.x() instanceof ConstNumber number) {
                literals.add(number.value().bigDecimal().negate());
            } else if (!literal(node) && node instanceof Product tree) {
                widen(reachOf(tree));
                for (int i = 0; i < tree.productArity(); i++) {
                    walk(tree.productElement(i));
                }
            }
        }

        private boolean literal(Object node) {
            if (node instanceof ConstNumber number) {
                literals.add(number.value().bigDecimal());
            } else if (node instanceof ConstString text) {
                literals.add(text.value());
            } else if (node instanceof ConstBool flag) {
                literals.add(flag.value());
            } else if (node instanceof ConstDate day) {
                literals.add(day.value());
            } else if (node instanceof ConstLocalDateTime time) {
                literals.add(time.value());
            } else {
                return node instanceof ConstNull;
            }
            return true;
        }

        private static Reach reachOf(Product tree) {
            if (tree instanceof Ref
                    || tree instanceof JavaFunctionInvocation
                    || tree instanceof QualifiedFunctionInvocation
                    || tree instanceof FunctionInvocation call && UNSTEADY.contains(call.function())) {
                return Reach.ANYTHING;
            }
            return PLAIN.contains(tree.productPrefix()) ? Reach.LITERALS : Reach.INPUT;
        }

        private void widen(Reach found) {
            reach = found.compareTo(reach) > 0 ? found : reach;
        }
    }
}
