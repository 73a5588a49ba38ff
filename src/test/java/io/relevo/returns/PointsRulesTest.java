package io.relevo.returns;

import static io.relevo.returns.Samples.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

/** The points as Drools gives them. */
class PointsRulesTest {

    private static final PointsTable SHIPPED = PointsTable.read(Samples.file("return-points.csv"), CATALOGUE);
    private static final PointsRules RULES = PointsRules.compile(SHIPPED);

    @AfterAll
    static void frees() {
        RULES.close();
    }

    @Test
    void aHabitOfReturningIsSeenAcrossListsAndNumbers() {
        Facts facts = new Facts(
                Samples.jacket()
                        .with("returns90d", 6)
                        .with("otherReturnersAtAddress", 2)
                        .single(),
                past(4),
                List.of(),
                List.of(new LinkedAccount(5), new LinkedAccount(3)));

        assertThat(RULES.hits(facts))
                .extracting(Hit::row, Hit::points)
                .contains(tuple("RR-1", 20), tuple("RR-4", 20), tuple("RR-5", 15), tuple("RR-16", 10));
    }

    @Test
    void aFactThatIsNotThereFulfilsNothing() {
        Facts facts = new Facts(Map.of(), List.of(), List.of(), List.of());

        assertThat(RULES.hits(facts)).isEmpty();
    }

    /** The backtest replays the points in Java; it may only because of this. */
    @Test
    void droolsAndJavaAgreeOnRandomTablesAndFacts() {
        var random = new Random(20_260_312);
        for (int t = 0; t < 3; t++) {
            var table = new PointsTable(IntStream.rangeClosed(1, 40)
                    .mapToObj(number -> Randomly.row(number, random))
                    .toList());
            try (PointsRules rules = PointsRules.compile(table)) {
                int hits = 0;
                for (int i = 0; i < 1_000; i++) {
                    Facts facts = Randomly.facts(random);
                    List<String> inDrools =
                            rules.hits(facts).stream().map(Hit::row).toList();
                    assertThat(inDrools).as(facts.json()).isEqualTo(Randomly.hits(table, facts));
                    hits += inDrools.size();
                }
                assertThat(hits).as("the tables hit something").isGreaterThan(500);
            }
        }
    }

    @Test
    void aClosedTableLeavesNothingBehind() {
        var loaded = KieServices.get().getRepository();
        PointsRules rules = PointsRules.compile(new PointsTable(List.of()));

        assertThat(rules.hits(Samples.jacket())).isEmpty();
        rules.close();

        assertThat(loaded.getKieModule(rules.version())).isNull();
    }

    private static List<PastReturn> past(int count) {
        List<PastReturn> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            past.add(new PastReturn(5L * i, "does-not-fit", "fashion", new BigDecimal("20.10")));
        }
        return past;
    }
}
