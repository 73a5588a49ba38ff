package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.flow.DecisionExamples.Example;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TriageDecisionTest {

    private static final DecisionExamples EXAMPLES = new DecisionExamples("triage");

    static Stream<Example> examples() {
        return EXAMPLES.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decidesAsInTheExamples(Example example) {
        assertThat(EXAMPLES.judge(example)).isEqualTo(example.expected());
    }

    @Test
    void hasAnExampleForEveryRow() {
        assertThat(EXAMPLES.rulesWithoutExample())
                .as(
                        "rows of decision-tables/triage.dmn no example reaches; add one to decisions/triage.csv or drop the row")
                .isEmpty();
    }
}
