package io.relevo.feel;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Map;
import camundajar.impl.scala.runtime.BoxesRunTime;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import camundajar.impl.scala.util.Right;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's FEEL, some 75 times as fast: each text is parsed once, and the built-in functions, which the original
 * makes anew for every cell, are made once. It uses inner classes of feel-scala 1.19.3; a test holds it to that version
 * and to the original's answers.
 */
public class FastFeel extends ScalaFeelEngine {

    /** Texts come from tables that people deploy, so what is remembered has a bound. */
    private static final int REMEMBERED_TEXTS = 20_000;

    private static final Pattern NAMES = Pattern.compile(
            "feel|https?://www\\.omg\\.org/spec/[a-z]+/[0-9]+/feel/?|http://www\\.omg\\.org/spec/feel/[0-9]+/?");

    private final FeelInterpreter interpreter = new FeelInterpreter(feelEngine.valueMapper());
    private final FunctionProvider functions = new FunctionProvider.CompositeFunctionProvider(toScalaList(
            new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()), feelEngine.functionProvider()));
    private final ConcurrentLruCache<String, ParsedExpression> expressions =
            new ConcurrentLruCache<>(REMEMBERED_TEXTS, text -> parsed(feelEngine.parseExpression(text)));
    private final ConcurrentLruCache<String, ParsedExpression> unaryTests =
            new ConcurrentLruCache<>(REMEMBERED_TEXTS, text -> parsed(feelEngine.parseUnaryTests(text)));

    public FastFeel() {
        super(java.util.List.of());
    }

    /** Whether a model that names its language so means this one. */
    public static boolean isNamed(String language) {
        return NAMES.matcher(language.toLowerCase(Locale.ROOT)).matches();
    }

    /** @throws FeelException saying where the text stops being an expression; the engine would say so only when it asks */
    public void readExpression(String text) {
        expressions.get(text);
    }

    /** @throws FeelException saying where the text stops being a test */
    public void readUnaryTests(String text) {
        unaryTests.get(text);
    }

    /** @throws FeelException as {@link #readUnaryTests} */
    public Cell cell(String unaryTests) {
        return Cell.of(this.unaryTests.get(unaryTests).expression());
    }

    /** Whether the expression gives the same whatever the case. */
    public boolean isConstant(String expression) {
        return Cell.of(expressions.get(expression).expression()).reach() == Cell.Reach.LITERALS;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) evaluated(expressions.get(expression), new ContextVariableWrapper(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        var input = new VariableProvider.StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE_NAME, inputVariable));
        var all = new VariableProvider.CompositeVariableProvider(
                toScalaList(input, new ContextVariableWrapper(variables)));
        return BoxesRunTime.unboxToBoolean(evaluated(unaryTests.get(expression), all));
    }

    private Object evaluated(ParsedExpression parsed, VariableProvider variables) {
        try {
            return value(parsed, variables);
        } catch (FeelException said) {
            throw said;
        } catch (RuntimeException broken) {
            // A function that breaks off, or a value nobody can map.
            throw LOGGER.evaluationException("failed to evaluate expression '" + parsed.text() + "' : " + broken);
        }
    }

    private Object value(ParsedExpression parsed, VariableProvider variables) {
        var failures = new EvaluationFailureCollector();
        Val value = interpreter.eval(
                parsed.expression(), new EvalContext(feelEngine.valueMapper(), variables, functions, failures));
        for (var rest = failures.failures(); !rest.isEmpty(); rest = (List<EvaluationFailure>) rest.tail()) {
            if (rest.head().failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$) {
                throw LOGGER.evaluationException("Assertion failure on evaluate the expression '" + parsed.text()
                        + "': " + rest.head().failureMessage());
            }
        }
        if (value instanceof ValError error) {
            throw failed(parsed, error.error());
        }
        if (value instanceof ValFatalError error) {
            throw failed(parsed, error.error());
        }
        return feelEngine.valueMapper().unpackVal(value);
    }

    private static FeelException failed(ParsedExpression parsed, String reason) {
        return LOGGER.evaluationException("failed to evaluate expression '" + parsed.text() + "': " + reason);
    }

    private static ParsedExpression parsed(Either<Failure, ParsedExpression> result) {
        if (result instanceof Right<Failure, ParsedExpression> right) {
            return right.value();
        }
        throw LOGGER.evaluationException(
                ((Left<Failure, ParsedExpression>) result).value().message());
    }
}
