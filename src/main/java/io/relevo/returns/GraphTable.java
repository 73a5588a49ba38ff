package io.relevo.returns;

import io.relevo.feel.FastFeel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * A table of the graph as the engine read it, in values.
 *
 * @param constant whether no output looks at the case; otherwise only the engine can replay the graph
 */
record GraphTable(
        String id,
        HitPolicy policy,
        List<GraphInput> inputs,
        List<String> outputNames,
        List<Row> rows,
        boolean constant) {

    private static final VariableContext NOTHING = Variables.emptyVariableContext();

    /**
     * @param cells one per input, empty where anything goes
     * @param outputs by name, in the table's order; nothing for an empty cell, nor where {@link #constant} is false
     * @param answers the outputs as they are written
     */
    record Row(String id, List<String> cells, Map<String, Object> outputs, Map<String, String> answers) {}

    /** All tables under one, in the order the engine asks them; that one is the last. */
    static List<GraphTable> under(DmnDecision top, FastFeel feel) {
        Map<String, GraphTable> tables = new LinkedHashMap<>();
        collect(top, feel, tables);
        return List.copyOf(tables.values());
    }

    private static void collect(DmnDecision decision, FastFeel feel, Map<String, GraphTable> tables) {
        if (!tables.containsKey(decision.getKey())) {
            decision.getRequiredDecisions().forEach(required -> collect(required, feel, tables));
            tables.put(decision.getKey(), of(decision, feel));
        }
    }

    private static GraphTable of(DmnDecision decision, FastFeel feel) {
        var table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        List<GraphInput> inputs = new ArrayList<>();
        for (DmnDecisionTableInputImpl input : table.getInputs()) {
            inputs.add(GraphInput.of(input));
        }
        boolean constant = table.getRules().stream()
                .flatMap(rule -> rule.getConclusions().stream())
                .map(GraphTable::text)
                .allMatch(text -> text.isEmpty() || feel.isConstant(text));
        return new GraphTable(
                decision.getKey(),
                table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy(),
                List.copyOf(inputs),
                table.getOutputs().stream()
                        .map(DmnDecisionTableOutputImpl::getOutputName)
                        .toList(),
                table.getRules().stream()
                        .map(rule -> row(rule, table.getOutputs(), constant, feel))
                        .toList(),
                constant);
    }

    private static Row row(
            DmnDecisionTableRuleImpl rule, List<DmnDecisionTableOutputImpl> columns, boolean constant, FastFeel feel) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).getOutputName();
            String text = text(rule.getConclusions().get(i));
            answers.put(name, text);
            if (constant && !text.isEmpty()) {
                Object value = feel.evaluateSimpleExpression(text, NOTHING);
                outputs.put(
                        name,
                        columns.get(i).getTypeDefinition().transform(value).getValue());
            }
        }
        return new Row(
                rule.getId(),
                rule.getConditions().stream().map(GraphTable::text).toList(),
                outputs,
                answers);
    }

    private static String text(DmnExpressionImpl cell) {
        return cell.getExpression() == null ? "" : cell.getExpression().trim();
    }

    /** All that a row of this table can answer under the name. */
    Set<Object> answers(String output) {
        Set<Object> answers = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row.outputs().get(output) != null) {
                answers.add(row.outputs().get(output));
            }
        });
        return answers;
    }

    /** A column is known by what it asks for, and which of those it is. */
    record ColumnName(String variable, int nth) {}

    ColumnName column(int column) {
        String variable = inputs.get(column).variable();
        long before = inputs.subList(0, column).stream()
                .filter(input -> input.variable().equals(variable))
                .count();
        return new ColumnName(variable, (int) before);
    }

    /** -1 if there is none. */
    int column(ColumnName name) {
        return IntStream.range(0, inputs.size())
                .filter(column -> column(column).equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** -1 if there is none. */
    int number(String row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row)) {
                return i;
            }
        }
        return -1;
    }
}
