package io.relevo.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.ClassPathResource;

/**
 * The examples of a table: {@code decisions/<table>.csv}. Columns named {@code > output} hold what must come out, all
 * rows that match joined by blanks; an empty cell is null.
 */
final class DecisionExamples {

    /** One line of the file. */
    record Example(String line, Map<String, Object> facts, Map<String, String> expected) {
        @Override
        public String toString() {
            return line;
        }
    }

    private final String table;
    private final Set<String> rulesHit = new HashSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    DecisionExamples(String table) {
        this.table = table;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener)
                event -> event.getMatchingRules().forEach(rule -> rulesHit.add(rule.getId())));
        this.engine = configuration.buildEngine();
        this.decision = engine.parseDecision(table, Models.decisions().get(table + ".dmn"));
    }

    Stream<Example> all() {
        List<String> lines = lines();
        List<String> columns = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> example(line, columns));
    }

    Map<String, String> judge(Example example) {
        var result = engine.evaluateDecision(decision, example.facts());
        var outputs = new LinkedHashMap<String, String>();
        example.expected()
                .keySet()
                .forEach(output -> outputs.put(
                        output,
                        result.collectEntries(output).stream()
                                .map(DecisionExamples::text)
                                .collect(Collectors.joining(" "))));
        return outputs;
    }

    /** A whole number looks the same whether the column takes fractions or not. */
    private static String text(Object content) {
        return content == null ? "" : content.toString().replaceFirst("\\.0$", "");
    }

    Set<String> rulesWithoutExample() {
        all().forEach(this::judge);
        return Models.decisions().get(table + ".dmn").getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .filter(rule -> !rulesHit.contains(rule))
                .collect(Collectors.toSet());
    }

    private static Example example(String line, List<String> columns) {
        var facts = new LinkedHashMap<String, Object>();
        var expected = new LinkedHashMap<String, String>();
        List<String> cells = cells(line);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column.startsWith(">")) {
                expected.put(column.substring(1).strip(), cells.get(i));
            } else {
                facts.put(column, fact(cells.get(i)));
            }
        }
        return new Example(line, facts, expected);
    }

    private static Object fact(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return cell.matches("\\d+") ? (Object) Integer.valueOf(cell) : cell;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private List<String> lines() {
        try {
            return new ClassPathResource("decisions/" + table + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
