package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is approved or refused by default, and nothing an author writes is run. */
class JudgeTest {

    private static final Release SHIPPED = Release.shipped();

    private static Judge judge;

    @BeforeAll
    static void compiles() {
        judge = Judge.of(SHIPPED);
    }

    @AfterAll
    static void frees() {
        judge.close();
    }

    @Test
    void saysWhichRowDecidedInEachTable() {
        Verdict verdict = judge.judge(Samples.jacket());

        assertThat(verdict.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(verdict.reasons()).containsExactly("LEGAL_FLOOR");
        assertThat(verdict.matched())
                .extracting(MatchedRule::row)
                .containsExactlyInAnyOrder(
                        "Rule_LegalFloor_Mexico",
                        "Rule_PolicyWindow_Standard",
                        "Rule_ReturnEligibility_Returnable",
                        "Rule_ReturnDecision_Floor");
        assertThat(verdict.matched().get(3).table()).isEqualTo("return-decision");
        assertThat(verdict.problems()).isEmpty();
    }

    @Test
    void theLegalFloorStandsAboveAnyScore() {
        Facts suspicious = Samples.jacket()
                .with("returns90d", 20)
                .with("disputes", 5)
                .with("requests24h", 9)
                .with("otherReturnersAtAddress", 4);

        assertThat(judge.judge(suspicious).score()).isGreaterThan(100);
        assertThat(judge.judge(suspicious).outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(judge.judge(suspicious.with("businessDaysSinceDelivery", 6)).outcome())
                .isEqualTo(Outcome.MANUAL_REVIEW);
    }

    @Test
    void everyRequiredFactThatIsMissingMakesItAPersonsCase() {
        for (Fact fact : Samples.CATALOGUE.facts()) {
            if (fact.required().equals(Fact.NEVER)) {
                continue;
            }
            Verdict verdict = judge.judge(Samples.jacket().with(fact.name(), null));

            assertThat(verdict.outcome()).as(fact.name()).isEqualTo(Outcome.MANUAL_REVIEW);
            assertThat(verdict.reasons()).as(fact.name()).containsExactly(Judge.FACT_MISSING);
            assertThat(verdict.problems()).as(fact.name()).hasSize(1);
        }
    }

    @Test
    void whatNotEveryShopTellsIsNeitherForNorAgainstTheCustomer() {
        Facts vip = Samples.jacket().with("segment", "vip");
        Facts untold =
                vip.with("disputes", null).with("otherCustomersAtAddress", null).with("otherReturnersAtAddress", null);

        assertThat(judge.judge(vip).hits()).extracting(Hit::reason).contains("VIP_CUSTOMER");
        assertThat(judge.judge(untold).problems()).isEmpty();
        assertThat(judge.judge(untold).hits()).extracting(Hit::reason).doesNotContain("VIP_CUSTOMER");
    }

    @Test
    void aFactOutsideTheCatalogueMakesItAPersonsCase() {
        Facts both = Samples.jacket().with("reason", "bored").with("country", null);

        assertThat(judge.judge(Samples.jacket().with("photos", "many")).reasons())
                .containsExactly(Judge.FACT_INVALID);
        assertThat(judge.judge(both).reasons()).containsExactly(Judge.FACT_MISSING, Judge.FACT_INVALID);
        assertThat(judge.judge(both).outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    }

    @Test
    void aTableWithoutARowThatFitsMakesItAPersonsCase() {
        String holed = graph().replaceFirst("(?s)<rule id=\"Rule_LegalFloor_None\">.*?</rule>", "");
        try (Judge holes = Judge.of(with(holed))) {
            Verdict verdict = holes.judge(Samples.jacket().with("country", "PE"));

            assertThat(verdict.outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
            assertThat(verdict.reasons()).containsExactly(Judge.NO_ROW);
            assertThat(verdict.failure()).contains("legal-floor");
        }
    }

    @Test
    void anyFailureMakesItAPersonsCaseAndKeepsTheScore() {
        String twice = graph().replace(
                        "id=\"DecisionTable_PolicyWindow\" hitPolicy=\"FIRST\"",
                        "id=\"DecisionTable_PolicyWindow\" hitPolicy=\"UNIQUE\"");
        try (Judge ambiguous = Judge.of(with(twice))) {
            Verdict verdict = ambiguous.judge(Samples.jacket().with("returns90d", 5));

            assertThat(verdict.outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
            assertThat(verdict.reasons()).containsExactly(Judge.UNAVAILABLE);
            assertThat(verdict.failure()).contains("UNIQUE");
            assertThat(verdict.score()).isEqualTo(20);
        }
    }

    @Test
    void aClosedReleaseDecidesNothing() {
        Judge closed = Judge.of(SHIPPED);
        closed.close();

        assertThat(closed.judge(Samples.jacket()).outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
    }

    @Test
    void tellsWhatIsWrongInAllTables() {
        Release broken = Release.of(
                "broken",
                "row,reasonCode,points\n1,,\n".getBytes(StandardCharsets.UTF_8),
                graph().replace("&lt;= 25", "&lt;&lt; sixty").getBytes(StandardCharsets.UTF_8),
                SHIPPED.catalogue().bytes());

        assertThat(catchThrowableOfType(UnusableRelease.class, () -> Judge.of(broken))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("points.row", "points.reason-code", "points.no-points", "graph.cell");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graph.language       | <inputEntry id=\"Test_ReturnDecision_FloorCheap_Floor\">"
                        + "| <inputEntry id=\"Test_ReturnDecision_FloorCheap_Floor\" expressionLanguage=\"juel\">",
                "graph.language       | <outputEntry id=\"Value_ReturnDecision_Person_Outcome\">"
                        + "| <outputEntry id=\"Value_ReturnDecision_Person_Outcome\" expressionLanguage=\"javascript\">",
                "graph.outcome        | \"STORE_CREDIT\"</text> | \"CASH\"</text>",
                "graph.reason-code    | \"GOODWILL\"</text>     | concat(\"GOOD\")</text>",
                "graph.unknown-fact   | <text>segment</text>    | <text>segmento</text>",
                "graph.unknown-fact   | <text>segment</text>    | <text>\"\".getClass()</text>",
                "graph.hit-policy     | hitPolicy=\"FIRST\"     | hitPolicy=\"RULE ORDER\"",
                "graph.output-is-fact | name=\"law\"            | name=\"country\"",
                "graph.missing-output | name=\"reasonCode\"     | name=\"why\"",
                "graph.no-top         | id=\"return-decision\"  | id=\"other\"",
                "graph.unreadable     | <decision id            | <!DOCTYPE x><decision id",
            })
    void refusesAGraphThatCouldFailOrRunCodeLater(String code, String from, String to) {
        assertThat(graph()).contains(from);

        assertThat(catchThrowableOfType(UnusableRelease.class, () -> Judge.of(with(graph().replace(from, to))))
                        .findings())
                .extracting(Finding::code)
                .contains(code);
    }

    @Test
    void releasesDifferWhenOneByteDoes() {
        assertThat(Release.shipped().fingerprint()).isEqualTo(SHIPPED.fingerprint());
        assertThat(with(graph() + "\n").fingerprint()).isNotEqualTo(SHIPPED.fingerprint());
        assertThat(SHIPPED.points().sha256()).hasSize(64);
    }

    @ParameterizedTest
    @EnumSource
    void aReturnOfOneLineIsAsItsLine(Outcome outcome) {
        assertThat(Outcome.ofReturn(List.of(outcome))).isEqualTo(outcome);
    }

    @Test
    void aReturnIsAsCautiousAsItsMostCautiousLineThatIsNotRefused() {
        assertThat(Outcome.ofReturn(List.of(Outcome.APPROVE_INSTANT, Outcome.APPROVE_INSPECT, Outcome.DENY)))
                .isEqualTo(Outcome.APPROVE_INSPECT);
        assertThat(Outcome.ofReturn(List.of(Outcome.DENY, Outcome.DENY))).isEqualTo(Outcome.DENY);
    }

    private static String graph() {
        return new String(SHIPPED.graph().bytes(), StandardCharsets.UTF_8);
    }

    private static Release with(String graph) {
        return Release.of(
                "test",
                SHIPPED.points().bytes(),
                graph.getBytes(StandardCharsets.UTF_8),
                SHIPPED.catalogue().bytes());
    }
}
