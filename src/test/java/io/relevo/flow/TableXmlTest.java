package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.flow.PolicyTable.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

class TableXmlTest {

    static Stream<String> keys() {
        return Stream.of("deadline-targets", "escalation-ladder");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void writesWhatItReadLineByLine(String key) {
        byte[] file = file(key);

        byte[] written =
                TableXml.of(key, file).orElseThrow().write(table(key, file).rows());

        // An XML writer sorts attributes and shortens what is empty; nothing else may differ.
        assertThat(plain(written)).isEqualTo(plain(file));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void staysAValidModelWithItsLayoutWhenRowsAreChangedAddedMovedAndRemoved(String key) {
        byte[] file = file(key);
        List<Row> rows = new ArrayList<>(table(key, file).rows());
        Row first = rows.get(0);
        rows.remove(3);
        Collections.swap(rows, 0, 1);
        rows.add(2, new Row("", "A new one, with < and &", first.inputs(), first.outputs()));

        byte[] written = TableXml.of(key, file).orElseThrow().write(rows);

        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(written));
        Dmn.validateModel(model);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("dmndi:DMNShape", "biodi:width", "camunda:historyTimeToLive");
        assertThat(model.getModelElementsByType(Rule.class)).hasSameSizeAs(rows);
        assertThat(table(key, written).rows())
                .extracting(Row::description, Row::inputs, Row::outputs)
                .isEqualTo(rows.stream()
                        .map(row -> tuple(row.description(), row.inputs(), row.outputs()))
                        .toList());
        assertThat(table(key, written).rows())
                .extracting(Row::id)
                .doesNotHaveDuplicates()
                .contains(first.id());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void changesOneCellAndNothingElse(String key) {
        byte[] file = file(key);
        List<Row> rows = new ArrayList<>(table(key, file).rows());
        Row row = rows.get(4);
        List<String> outputs = new ArrayList<>(row.outputs());
        outputs.set(0, "77");
        rows.set(4, new Row(row.id(), row.description(), row.inputs(), outputs));

        byte[] written = TableXml.of(key, file).orElseThrow().write(rows);

        List<String> before = plain(file);
        List<String> after = plain(written);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line))).containsExactly("<text>77</text>");
    }

    private static List<String> plain(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .replaceAll("<text></text>", "<text/>")
                .lines()
                .map(String::strip)
                .map(line -> line.startsWith("<") && line.contains("=") ? sorted(line) : line)
                .toList();
    }

    private static String sorted(String tag) {
        return Stream.of(tag.replaceAll("\\s*/?>", "").split("\\s(?=[\\w:]+=\")"))
                .sorted()
                .toList()
                .toString();
    }

    private static PolicyTable table(String key, byte[] file) {
        return TableXml.of(key, file).orElseThrow().read(1);
    }

    private static byte[] file(String key) {
        try {
            for (Resource file : Models.DECISIONS) {
                if ((key + ".dmn").equals(file.getFilename())) {
                    return file.getContentAsByteArray();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError(key);
    }
}
