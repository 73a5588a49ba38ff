package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What the engine does not check when it takes a table. */
class DecisionTablesTest {

    private static FeelEngine feel;

    @BeforeAll
    static void startsTheLanguageTheEngineUses() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        feel = configuration.getFeelEngine();
    }

    static Stream<Map.Entry<String, DmnModelInstance>> tables() {
        return Stream.concat(
                Models.decisions().entrySet().stream(),
                ShippedModels.RELEASED_ELSEWHERE.stream()
                        .map(file ->
                                Map.entry(file, Models.decision(new ClassPathResource("decision-tables/" + file)))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isNamedAfterItsDecisionIsCleanedUpAndSaysWhatItIsFor(Map.Entry<String, DmnModelInstance> file) {
        Decision decision = file.getValue()
                .getModelElementsByType(Decision.class)
                .iterator()
                .next();

        assertThat(file.getKey()).as("file name = decision id").isEqualTo(decision.getId() + ".dmn");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P180D");
        assertThat(decision.getDescription()).isNotNull();
        file.getValue().getModelElementsByType(Rule.class).forEach(rule -> assertThat(rule.getDescription())
                .as("decision-tables/" + file.getKey() + ", " + rule.getId() + " needs an annotation")
                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasOnlyCellsThatCanBeRead(Map.Entry<String, DmnModelInstance> file) {
        var nothing = Variables.createVariables().putValue("cell", null).asVariableContext();

        file.getValue().getModelElementsByType(InputEntry.class).stream()
                .filter(cell -> !cell.getTextContent().isBlank())
                .forEach(cell -> assertThatCode(() -> feel.evaluateSimpleUnaryTests(
                                cell.getTextContent().strip(), "cell", nothing))
                        .as("decision-tables/" + file.getKey() + ", " + cell.getId())
                        .doesNotThrowAnyException());
        file.getValue().getModelElementsByType(OutputEntry.class).forEach(cell -> assertThatCode(() ->
                        feel.evaluateSimpleExpression(cell.getTextContent().strip(), nothing))
                .as("decision-tables/" + file.getKey() + ", " + cell.getId())
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void usesOnlyTheValuesItsColumnsAllow(Map.Entry<String, DmnModelInstance> file) {
        DecisionTable table = file.getValue()
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        for (Rule rule : table.getRules()) {
            List<InputEntry> tests = List.copyOf(rule.getInputEntries());
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).getInputValues() != null) {
                    assertThat(values(inputs.get(i).getInputValues().getTextContent()))
                            .as("decision-tables/" + file.getKey() + ", "
                                    + tests.get(i).getId())
                            .containsAll(values(tests.get(i).getTextContent()));
                }
            }
            List<OutputEntry> contents = List.copyOf(rule.getOutputEntries());
            for (int i = 0; i < outputs.size(); i++) {
                if (outputs.get(i).getOutputValues() != null) {
                    assertThat(values(outputs.get(i).getOutputValues().getTextContent()))
                            .as("decision-tables/" + file.getKey() + ", "
                                    + contents.get(i).getId())
                            .containsAll(values(contents.get(i).getTextContent()));
                }
            }
        }
    }

    @Test
    void theLadderTakesOneActionPerPercentage() {
        List<String> steps = Models.decisions().get("escalation-ladder.dmn").getModelElementsByType(Rule.class).stream()
                .map(rule -> Stream.concat(
                                rule.getInputEntries().stream(),
                                rule.getOutputEntries().stream().limit(1))
                        .map(cell -> cell.getTextContent().strip())
                        .collect(Collectors.joining(" ")))
                .toList();

        assertThat(steps)
                .as("decision-tables/escalation-ladder.dmn: clock, level and percentage; use another percentage")
                .doesNotHaveDuplicates();
    }

    private static List<String> values(String cell) {
        return Stream.of(cell.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
