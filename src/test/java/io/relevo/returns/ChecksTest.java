package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted mistakes, each found where it stands and shown by a case. */
class ChecksTest {

    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final List<String> DAYS_AND_SEGMENT = List.of("daysSinceOrdered:integer", "segment:string");

    @Test
    void theShippedTablesHaveNoFaults() {
        Checked checked = Checks.of(Release.shipped(), BUDGET);

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.complete()).isTrue();
        assertThat(checked.hints())
                .filteredOn(hint -> hint.code().equals("checks.country-without-law"))
                .singleElement()
                .satisfies(hint -> assertThat(hint.details()).containsExactly("PE, UY, BR, GB, US, other"));
    }

    @Test
    void namesTheWordThatWasMeant() {
        String typo = Samples.graph(Samples.graph(), "Rule_ReturnEligibility_OurFault", "wrong-item", "wrong-itme");

        assertThat(Checks.of(Samples.shippedWith(typo), BUDGET).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("checks.unknown-word");
                    assertThat(fault.table()).isEqualTo("return-eligibility");
                    assertThat(fault.row()).isEqualTo("Rule_ReturnEligibility_OurFault");
                    assertThat(fault.sheetRow()).isEqualTo(1);
                    assertThat(fault.details()).startsWith("wrong-itme", "wrong-item");
                });
    }

    @Test
    void knowsTheWordsATableBelowCanAnswer() {
        String typo =
                Samples.graph(Samples.graph(), "Rule_ReturnDecision_FinalSale", "\"FINAL_SALE\"", "\"FINALSALE\"");

        assertThat(Checks.of(Samples.shippedWith(typo), BUDGET).faults())
                .extracting(Finding::code, Finding::row, finding -> finding.details()
                        .get(1))
                .contains(tuple("checks.unknown-word", "Rule_ReturnDecision_FinalSale", "FINAL_SALE"));
    }

    @Test
    void findsAGapAndACaseInIt() {
        Checked checked = check(
                "FIRST",
                DAYS_AND_SEGMENT,
                "< 20         |          | APPROVE_ON_SCAN",
                ">= 25        |          | DENY",
                "             | \"vip\" | STORE_CREDIT");

        assertThat(ofTables(checked.faults()))
                .extracting(Finding::code, finding -> finding.details().get(0))
                .containsExactly(tuple("checks.gap", "daysSinceOrdered = 20, segment = standard"));
    }

    @Test
    void findsTwoRowsThatClaimTheSameCase() {
        Checked checked = check(
                "UNIQUE",
                DAYS_AND_SEGMENT,
                "< 30         | \"standard\" | APPROVE_ON_SCAN",
                ">= 30        | \"standard\" | DENY",
                "[28..40]     |              | STORE_CREDIT",
                "< 28         | \"vip\"      | DENY",
                "> 40         | \"vip\"      | DENY");

        assertThat(ofTables(checked.faults()))
                .extracting(Finding::code, Finding::row, Finding::details)
                .containsExactly(
                        tuple("checks.conflict", "row3", List.of("row1", "daysSinceOrdered = 28, segment = standard")),
                        tuple("checks.conflict", "row3", List.of("row2", "daysSinceOrdered = 30, segment = standard")));
    }

    @Test
    void ofTheFirstHitOnlyRowsThatCrossAreMentioned() {
        Checked checked = check(
                "FIRST",
                DAYS_AND_SEGMENT,
                "< 30         |           | APPROVE_ON_SCAN",
                "             | \"vip\"   | STORE_CREDIT",
                "             |           | DENY");

        assertThat(ofTables(checked.faults())).isEmpty();
        assertThat(ofTables(checked.hints()))
                .extracting(Finding::code, Finding::row, Finding::details)
                .containsExactly(
                        tuple("checks.overlap", "row2", List.of("row1", "daysSinceOrdered = 0, segment = vip")));
    }

    @Test
    void findsARowThatOthersTakeTogether() {
        Checked checked = check(
                "FIRST",
                DAYS_AND_SEGMENT,
                "< 30         |           | APPROVE_ON_SCAN",
                ">= 30        | \"vip\"   | STORE_CREDIT",
                "[20..50]     | \"vip\"   | KEEP_ITEM",
                "             |           | DENY");

        assertThat(ofTables(checked.faults())).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("checks.masked");
            assertThat(fault.row()).isEqualTo("row3");
            assertThat(fault.details()).containsExactly("row1, row2", "daysSinceOrdered = 20, segment = vip");
        });
    }

    @Test
    void findsARowNoCaseFits() {
        Checked checked = check("FIRST", List.of("photos:integer"), "> 100 | APPROVE_ON_SCAN", "      | DENY");

        assertThat(ofTables(checked.faults()))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple("checks.never", "row1"));
    }

    @Test
    void saysWhatTheEngineWouldSilentlyMisunderstand() {
        Checked checked = check(
                "FIRST",
                List.of("orderedOn:date", "lineValue:integer", "recurring:boolean"),
                ">= date(\"2026-01-01\") |         |        | APPROVE_ON_SCAN",
                "                        | \"20\"  |        | APPROVE_ON_SCAN",
                "                        |         | \"no\" | APPROVE_ON_SCAN",
                "                        |         |        | DENY");

        assertThat(ofTables(checked.faults()))
                .extracting(Finding::code, Finding::row, Finding::column)
                .containsExactlyInAnyOrder(
                        tuple("checks.plain-date", "row1", "orderedOn"),
                        tuple("checks.column-type", null, "lineValue"),
                        tuple("checks.ill-typed", "row2", "lineValue"),
                        tuple("checks.ill-typed", "row3", "recurring"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date(\"2026-03-01\")",
                ">= date(\"2020-01-01\")",
                "<= date(\"2030-01-01\")",
                "[date(\"2020-01-01\")..date(\"2030-01-01\")]"
            })
    void aPlainDateIsAFaultBecauseTheEngineNeverHoldsItTrue(String cell) {
        String withTime = cell.replace("date(", "date and time(").replaceAll("(-\\d\\d)\"\\)", "$1T00:00:00\")");

        assertThat(decides(cell)).isEqualTo(Outcome.DENY);
        assertThat(decides(withTime)).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(ofTables(check("FIRST", List.of("orderedOn:date"), cell + " | APPROVE_ON_SCAN", " | DENY")
                        .faults()))
                .extracting(Finding::code)
                .containsOnly("checks.plain-date");
    }

    private static Outcome decides(String cell) {
        Release release = Tables.release("FIRST", List.of("orderedOn:date"), cell + " | APPROVE_ON_SCAN", " | DENY");
        try (Judge judge = Judge.of(release)) {
            return judge.judge(Samples.jacket()).outcome();
        }
    }

    @Test
    void goesAroundCellsOnlyAWholeCaseCanAnswer() {
        Checked checked = check(
                "FIRST",
                List.of("lineValue:double"),
                "< returnedValue | APPROVE_ON_SCAN",
                "< 20            | KEEP_ITEM",
                ">= 20           | DENY");

        assertThat(ofTables(checked.faults())).isEmpty();
        assertThat(ofTables(checked.hints())).extracting(Finding::code).containsExactly("checks.cannot-tell");
    }

    @Test
    void aFactIsMissedOnlyWhereItsFlagLetsIt() {
        Checked checked = check(
                "FIRST",
                List.of("delivered:boolean", "daysSinceDelivery:integer"),
                "true  | >= 0 | APPROVE_ON_SCAN",
                "false |      | DENY");

        assertThat(ofTables(checked.faults())).isEmpty();
    }

    @Test
    void tellsWhenTimeRanOut() {
        Checked checked = Checks.of(Release.shipped(), Duration.ZERO);

        assertThat(checked.complete()).isFalse();
        assertThat(checked.hints()).extracting(Finding::code).contains("checks.incomplete");
    }

    @Test
    void showsACaseTheLawProtectsAndTheTableRefuses() {
        String refusing = Samples.graph(Samples.graph(), "Rule_ReturnDecision_Floor\"", "APPROVE_ON_SCAN", "DENY");
        Release release = Samples.shippedWith(refusing);

        assertThat(Checks.of(release, BUDGET).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("checks.law-refused");
            assertThat(fault.row()).isEqualTo("Rule_ReturnDecision_Floor");
            assertThat(fault.details().get(0)).isEqualTo("DENY");
            assertThat(fault.details().get(1)).contains("country = ", "delivered = ");
        });
    }

    @Test
    void missesAFloorThatIsGone() {
        Checked checked = check("FIRST", List.of("photos:integer"), " | MANUAL_REVIEW");

        assertThat(checked.faults()).extracting(Finding::code).containsExactly("checks.no-floor");
    }

    @Test
    void findsPointsNobodyGetsAndPointsGivenTwice() {
        String points = new String(Samples.file(Release.POINTS_FILE), StandardCharsets.UTF_8);
        String header = points.lines().findFirst().orElseThrow();
        List<String> columns = List.of(header.split(","));
        Release release = Release.of(
                "points",
                String.join(
                                "\n",
                                header,
                                row(columns, "RR-1", "returns30d", "..-1"),
                                row(columns, "RR-2", "quantity", "1.."),
                                row(columns, "RR-3", "disputes", "2.."),
                                row(columns, "RR-4", "disputes", "2.."))
                        .getBytes(StandardCharsets.UTF_8),
                Samples.file(Release.GRAPH_FILE),
                Samples.file(Release.CATALOGUE_FILE));

        Checked checked = Checks.of(release, BUDGET);

        assertThat(checked.faults())
                .filteredOn(fault -> fault.table().equals(Release.POINTS_FILE))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple("checks.never-true", "RR-1"), tuple("checks.same-row", "RR-4"));
        assertThat(checked.hints())
                .filteredOn(hint -> hint.table().equals(Release.POINTS_FILE))
                .extracting(Finding::code, Finding::row)
                .containsExactly(tuple("checks.always-true", "RR-2"));
    }

    private static String row(List<String> columns, String id, String column, String cell) {
        List<String> cells = new ArrayList<>();
        for (String name : columns) {
            cells.add(
                    switch (name) {
                        case "row" -> id;
                        case "reasonCode" -> "CODE";
                        case "points" -> "5";
                        default -> name.equals(column) ? cell : "";
                    });
        }
        return String.join(",", cells);
    }

    private static Checked check(String policy, List<String> inputs, String... rows) {
        return Checks.of(Tables.release(policy, inputs, rows), BUDGET);
    }

    /** These small graphs have no legal floor, and the shipped points are not what is checked. */
    private static List<Finding> ofTables(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.table().equals(ReturnGraph.TOP))
                .toList();
    }
}
