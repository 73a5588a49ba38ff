package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped tables by their examples, each asked as the product asks them. */
class ReturnTablesTest {

    private static final List<String> TABLES =
            List.of("legal-floor", "policy-window", "return-eligibility", "return-decision");

    private static Judge judge;

    @BeforeAll
    static void compiles() {
        judge = Judge.of(Release.shipped());
    }

    @AfterAll
    static void frees() {
        judge.close();
    }

    static Stream<Arguments> rows() {
        return TABLES.stream().flatMap(table -> Examples.of(table).stream().map(each -> Arguments.of(table, each)));
    }

    static List<Examples> points() {
        return Examples.of("return-points");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decidesAsInTheExamples(String table, Examples example) {
        Verdict verdict = judge.judge(example.facts());

        assertThat(answers(verdict, table)).as(verdict.toString()).containsAllEntriesOf(example.expected());
    }

    @ParameterizedTest
    @MethodSource("points")
    void givesThePointsOfTheExamples(Examples example) {
        Verdict verdict = judge.judge(example.facts());

        assertThat(verdict.hits().stream().map(Hit::row).collect(Collectors.joining(" ")))
                .as(verdict.toString())
                .isEqualTo(example.expected().get("hits"));
    }

    @Test
    void everyRowOfTheGraphHasAnExample() {
        Set<String> reached = rows().map(each -> (Examples) each.get()[1])
                .flatMap(example -> judge.judge(example.facts()).matched().stream())
                .map(MatchedRule::row)
                .collect(Collectors.toSet());

        assertThat(Dmn.readModelFromStream(new ByteArrayInputStream(Samples.file(Release.GRAPH_FILE)))
                        .getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .as("rows of return-decision.dmn no example reaches: add one to returns/*.csv or drop the row")
                .isSubsetOf(reached);
    }

    @Test
    void everyRowOfThePointsHasAnExample() {
        assertThat(points().stream()
                        .flatMap(example -> judge.judge(example.facts()).hits().stream())
                        .map(Hit::row))
                .containsAll(judge.points().rows().stream().map(PointsRow::id).toList());
    }

    private static Map<String, String> answers(Verdict verdict, String table) {
        Map<String, String> answers = new LinkedHashMap<>();
        verdict.matched().stream().filter(rule -> rule.table().equals(table)).forEach(rule -> {
            answers.put("row", rule.row().substring(rule.row().lastIndexOf('_') + 1));
            rule.outputs().forEach((name, content) -> answers.put(name, content.toString()));
        });
        answers.put("score", String.valueOf(verdict.score()));
        return answers;
    }
}
