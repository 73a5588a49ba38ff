package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.returns.Explanation.Because;
import io.relevo.returns.Explanation.Change;
import io.relevo.returns.Explanation.Flip;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static Judge judge;

    @BeforeAll
    static void compiles() {
        judge = Judge.of(Release.shipped());
    }

    @AfterAll
    static void frees() {
        judge.close();
    }

    @Test
    void saysWhichConditionsDecided() {
        Explanation explanation = Explanation.of(judge, tooLate());

        assertThat(explanation.outcome()).isEqualTo(Outcome.DENY);
        assertThat(explanation.rules())
                .extracting(Explanation.Rule::table, Explanation.Rule::row, Explanation.Rule::number)
                .contains(
                        tuple("policy-window", "Rule_PolicyWindow_Over", 8),
                        tuple("return-decision", "Rule_ReturnDecision_OutOfWindow", 14));
        assertThat(explanation.rules().get(3).because())
                .containsExactly(
                        new Because("eligibility", "RETURNABLE", "\"RETURNABLE\"", true),
                        new Because("inWindow", false, "false", true));
    }

    @Test
    void namesTheSmallestChangeThatWouldHaveDecidedOtherwise() {
        Flip nearest = Explanation.of(judge, tooLate()).flips().get(0);

        assertThat(nearest.changes()).containsExactly(new Change("daysSinceDelivery", 32L, 30L, true));
        assertThat(nearest.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(nearest.rules())
                .extracting(MatchedRule::row)
                .containsExactly("Rule_PolicyWindow_Standard", "Rule_ReturnDecision_WithinPolicy");
    }

    @Test
    void everyFlipIsJudgedAgain() {
        var random = new RandomFacts(judge.bits(), 7);
        int flips = 0;
        for (int i = 0; i < 40; i++) {
            Facts facts = random.next();
            Explanation explanation = Explanation.of(judge, facts);
            for (Flip flip : explanation.flips()) {
                Facts changed = facts;
                for (Change change : flip.changes()) {
                    changed = changed.with(change.fact(), change.to());
                }
                assertThat(judge.judge(changed).outcome())
                        .isEqualTo(flip.outcome())
                        .isNotEqualTo(explanation.outcome());
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(40);
    }

    @Test
    void looksForTwoChangesWhereOneDoesNothing() {
        Release strict = Tables.release(
                "FIRST",
                List.of("photos:integer", "quantity:integer"),
                "> 5 | > 5 | APPROVE_ON_SCAN",
                "    |     | DENY");
        try (Judge both = Judge.of(strict)) {
            assertThat(Explanation.of(both, Samples.jacket()).flips())
                    .singleElement()
                    .satisfies(flip -> {
                        assertThat(flip.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
                        assertThat(flip.changes())
                                .extracting(Change::fact, Change::to)
                                .containsExactlyInAnyOrder(tuple("photos", 6L), tuple("quantity", 6L));
                    });
        }
    }

    @Test
    void tellsThePointsWithTheAnalystsWords() {
        Explanation explanation = Explanation.of(judge, Samples.jacket().with("returns90d", 6));

        assertThat(explanation.points()).singleElement().satisfies(given -> {
            assertThat(given.row()).isEqualTo("RR-1");
            assertThat(given.note()).isEqualTo("Several returns in a quarter");
            assertThat(given.because()).containsExactly(new Because("returns90d", 6L, "5..9", true));
        });
    }

    @Test
    void tellsTheCustomerOnlyWhatMayBeDisclosed() {
        Facts risky = tooLate()
                .with("daysSinceDelivery", 20)
                .with("otherReturnersAtAddress", 3)
                .with("disputes", 2);
        Explanation explanation = Explanation.of(judge, risky);

        assertThat(explanation.outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
        assertThat(explanation.flips())
                .anySatisfy(flip ->
                        assertThat(flip.changes()).extracting(Change::fact).contains("disputes"));
        assertThat(explanation.forCustomer().toString()).doesNotContain("disputes", "AtAddress", "riskScore", "RR-");
    }

    @Test
    void tellsTheCustomerWhatWouldHaveBeenApprovedIfItIsNoInvitationToLie() {
        Explanation.ForCustomer told = Explanation.of(judge, tooLate()).forCustomer();

        assertThat(told.reason()).isEqualTo("OUT_OF_WINDOW");
        assertThat(told.wouldHaveBeen()).hasValueSatisfying(flip -> {
            assertThat(flip.changes()).extracting(Change::fact).containsExactly("daysSinceDelivery");
            assertThat(flip.rules()).isEmpty();
        });
        Facts used = Samples.jacket().with("condition", "used").with("businessDaysSinceDelivery", 9);
        assertThat(Explanation.of(judge, used).flips())
                .extracting(flip -> flip.changes().get(0).fact())
                .contains("reason");
        assertThat(Explanation.of(judge, used).forCustomer().wouldHaveBeen()).isEmpty();
    }

    @Test
    void whatCouldNotBeJudgedSaysWhichFactIsMissing() {
        Explanation explanation = Explanation.of(judge, Samples.jacket().with("segment", null));

        assertThat(explanation.problems()).extracting(FactProblem::fact).containsExactly("segment");
        assertThat(explanation.flips()).isEmpty();
        assertThat(explanation.forCustomer().reason()).isEqualTo(Judge.FACT_MISSING);
    }

    private static Facts tooLate() {
        return Samples.jacket().with("daysSinceDelivery", 32).with("businessDaysSinceDelivery", 22);
    }
}
