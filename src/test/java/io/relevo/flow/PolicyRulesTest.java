package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.flow.PolicyTable.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;

class PolicyRulesTest {

    private static PolicyRules rules;

    @BeforeAll
    static void startsTheLanguageTheEngineUses() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        rules = new PolicyRules(configuration.getFeelEngine(), () -> List.of("always", "carrier", "payments", "shop"));
    }

    @Test
    void findsNothingWrongWithTheTablesWeShip() throws IOException {
        for (Resource file : Models.DECISIONS) {
            assertThat(rules.faults(file.getContentAsByteArray()))
                    .as(file.getFilename())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P1D", "\"P1D\"", "duration(\"P1D\")", "-30", "0", "thirty", "\"30\"", "30 min", "1e99", "true"})
    void refusesWhatIsNoLengthOfWorkingTimeWithRowAndFix(String cell) {
        List<PolicyFault> faults = rules.faults(targets(0, cell));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(11);
            assertThat(fault.rule()).isEqualTo("Rule_WrittenLevelOne");
            assertThat(fault.text(Locale.ENGLISH))
                    .contains("Row 11, First reply: ", cell, "such as 30 or 0.5", "at most 5270400");
            assertThat(fault.text(new Locale("es", "MX")))
                    .contains("Fila 11, Primera respuesta: ", cell, "por ejemplo 30 o 0.5");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "0.5", "4 * 60", "if priority > 80 then 15 else 30", "null", "", "10/60"})
    void takesANumberOfMinutesHoweverItIsWritten(String cell) {
        assertThat(rules.faults(targets(0, cell))).isEmpty();
    }

    @Test
    void refusesACellThatWouldOverflowTheStackOfItsReader() {
        String sum = "1" + "+1".repeat(5000);
        List<Row> rows = new ArrayList<>(table("deadline-targets").rows());
        Row first = rows.get(0);
        List<String> inputs = new ArrayList<>(first.inputs());
        inputs.set(2, "> " + sum);
        rows.set(0, new Row(first.id(), first.description(), inputs, first.outputs()));

        assertThat(rules.faults(targets(0, sum)))
                .singleElement()
                .extracting(fault -> fault.text(Locale.ENGLISH))
                .asString()
                .contains("Row 11, First reply: 1+1+1", "at most 1000 characters")
                .hasSizeLessThan(200);
        assertThat(rules.faults(table("deadline-targets").with(rows)))
                .singleElement()
                .returns("too-long", PolicyFault::code);
    }

    @Test
    void refusesACalendarThatIsNotThereNamingThoseThatAre() {
        assertThat(rules.faults(targets(7, "\"mars\"")))
                .singleElement()
                .extracting(fault -> fault.text(Locale.ENGLISH))
                .asString()
                .contains("\"mars\"", "always, carrier, payments, shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 75.5 | percent",
                "0 | 0 | percent",
                "0 | soon | percent",
                "1 | \"dance\" | not-offered",
                "2 | \"pope\" | not-offered",
                "3 | \"yes\" | flag"
            })
    void refusesAStepThatWouldDoNothing(int output, String cell, String code) {
        PolicyTable ladder = table("escalation-ladder");

        assertThat(rules.faults(ladder.with(with(ladder, 2, output, cell))))
                .singleElement()
                .returns(3, PolicyFault::row)
                .returns(code, PolicyFault::code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"mial\" | not-offered", "\"mail | condition", "if then | condition"})
    void refusesAConditionThatCanNeverBeMet(String cell, String code) {
        PolicyTable targets = table("deadline-targets");
        List<Row> rows = new ArrayList<>(targets.rows());
        Row row = rows.get(0);
        List<String> inputs = new ArrayList<>(row.inputs());
        inputs.set(0, cell);
        rows.set(0, new Row(row.id(), row.description(), inputs, row.outputs()));

        assertThat(rules.faults(targets.with(rows))).singleElement().returns(code, PolicyFault::code);
    }

    private static PolicyTable targets(int output, String cell) {
        PolicyTable targets = table("deadline-targets");
        return targets.with(with(targets, 10, output, cell));
    }

    private static List<Row> with(PolicyTable table, int index, int output, String cell) {
        List<Row> rows = new ArrayList<>(table.rows());
        Row row = rows.get(index);
        List<String> outputs = new ArrayList<>(row.outputs());
        outputs.set(output, cell);
        rows.set(index, new Row(row.id(), row.description(), row.inputs(), outputs));
        return rows;
    }

    private static PolicyTable table(String key) {
        try {
            for (Resource file : Models.DECISIONS) {
                if ((key + ".dmn").equals(file.getFilename())) {
                    return TableXml.of(key, file.getContentAsByteArray())
                            .orElseThrow()
                            .read(1);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError(key);
    }
}
