package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells that Drools would have run (it did, in each of these columns): refused, and nothing of them reaches a rule. */
class HostileCellsTest {

    private static final String EVIL = "io.relevo.returns.HostileCellsTest.run()";
    private static final List<String> PAYLOADS = List.of(
            "0 && " + EVIL,
            EVIL,
            "5.." + EVIL,
            "x\" + " + EVIL + " + \"",
            "x\\u0022 + " + EVIL + " + \\u0022",
            "fashion\\u0022) || " + EVIL + " || (\\u0022",
            "Runtime.getRuntime().exec(\"id\")",
            "true); " + EVIL + "; eval(true",
            "5\nRR-2,,,,,",
            "1); " + EVIL + "; points.add(\"a\", \"b\", 1",
            "*/ " + EVIL + " /*",
            "${" + EVIL + "}",
            "@{" + EVIL + "}",
            "$param",
            "$1,$2");

    private static volatile boolean ran;

    public static boolean run() {
        ran = true;
        return true;
    }

    static Stream<String> columns() {
        return PointsTemplate.header().stream().filter(column -> !column.equals(PointsTemplate.NOTE));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void areRefusedInEveryColumn(String column) {
        for (String payload : PAYLOADS) {
            assertThatThrownBy(() -> PointsTable.read(table(column, payload), CATALOGUE))
                    .as(payload)
                    .isInstanceOf(UnusableRelease.class);
        }
        assertThat(ran).isFalse();
    }

    @Test
    void stayOutsideTheRulesAsNotes() {
        for (String payload : PAYLOADS) {
            if (!payload.contains("HostileCellsTest") || payload.startsWith("@")) {
                continue;
            }
            PointsTable table = PointsTable.read(table(PointsTemplate.NOTE, payload), CATALOGUE);

            assertThat(table.rows().get(0).note()).isEqualTo(payload);
            assertThat(new String(RuleTable.render(table), StandardCharsets.UTF_8))
                    .doesNotContain("HostileCellsTest");
        }
    }

    /** A row's name and reason are public records, so somebody could build one without the import. */
    @Test
    void rulesAreOnlyMadeOfRowsTheImportWouldTake() {
        var forged = new PointsTable(List.of(
                new PointsRow("RR-1", "", Map.of("recurring", new Condition.Is(true)), "X\\u0022 + " + EVIL, 1)));

        assertThatThrownBy(() -> RuleTable.render(forged)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.OneOf(List.of("a\\u0022 + " + EVIL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] table(String column, String payload) {
        List<String> cells = new ArrayList<>();
        PointsTemplate.header().forEach(each -> cells.add(""));
        cells.set(0, "RR-1");
        cells.set(PointsTemplate.header().indexOf("returns90d"), "5..");
        cells.set(cells.size() - 2, "CODE");
        cells.set(cells.size() - 1, "5");
        cells.set(PointsTemplate.header().indexOf(column), '"' + payload.replace("\"", "\"\"") + '"');
        return (String.join(",", PointsTemplate.header()) + "\n" + String.join(",", cells) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
