package io.relevo.returns;

import io.relevo.feel.FastFeel;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnTypeDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A column that asks.
 *
 * @param label as its author sees it
 * @param variable a fact, the score, or what a table below answers
 * @param type what the engine makes of the variable before it asks the cells
 * @param cellInput the name a cell finds the value under
 */
record GraphInput(String label, String variable, DmnTypeDefinition type, String cellInput) {

    static GraphInput of(DmnDecisionTableInputImpl input) {
        String label = input.getName() == null || input.getName().isBlank() ? input.getId() : input.getName();
        return new GraphInput(
                label,
                input.getExpression().getExpression().trim(),
                input.getExpression().getTypeDefinition(),
                input.getInputVariable() == null
                        ? DmnDecisionTableInputImpl.DEFAULT_INPUT_VARIABLE_NAME
                        : input.getInputVariable());
    }

    /** @throws RuntimeException where the engine would not go on */
    TypedValue typed(Object content, FastFeel feel) {
        VariableMap variables = Variables.createVariables().putValue(variable, content);
        Object value = feel.evaluateSimpleExpression(variable, variables.asVariableContext());
        return value == null ? Variables.untypedNullValue() : type.transform(value);
    }
}
