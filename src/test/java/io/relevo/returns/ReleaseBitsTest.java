package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The replay says what the engines say. */
class ReleaseBitsTest {

    @Test
    void agreesWithTheEnginesOnFactsNobodyThoughtOf() {
        try (Judge judge = Judge.of(Release.shipped())) {
            var random = new Random(20_260_312);
            var complete = new RandomFacts(judge.bits(), 312);
            var reached = new TreeSet<String>();
            for (int i = 0; i < 1_500; i++) {
                reached.add(assertSame(judge, complete.next()));
                assertSame(judge, Randomly.facts(random));
            }
            assertThat(reached).hasSizeGreaterThan(12);
        }
    }

    private static String assertSame(Judge judge, Facts facts) {
        Verdict verdict = judge.judge(facts);
        Answer answer = judge.bits().judge(facts);

        assertThat(answer.outcome).as(facts.json()).isEqualTo(verdict.outcome());
        assertThat(answer.score).as(facts.json()).isEqualTo(verdict.score());
        assertThat(judge.bits().points().rows(answer.hits))
                .isEqualTo(verdict.hits().stream().map(Hit::row).toList());
        if (answer.state == Answer.State.JUDGED) {
            List<String> rows = new ArrayList<>();
            for (int t = 0; t < answer.rows.length; t++) {
                rows.add(judge.bits()
                        .tables()
                        .get(t)
                        .table()
                        .rows()
                        .get(answer.rows[t])
                        .id());
            }
            assertThat(rows)
                    .isEqualTo(verdict.matched().stream().map(MatchedRule::row).toList());
        }
        return answer.outcome + " " + verdict.reasons();
    }
}
