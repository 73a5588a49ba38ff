package io.relevo.returns;

import io.relevo.feel.FastFeel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The graph as it was drawn, and what the engine would take without a word and stumble over, or run, later. */
final class GraphFile {

    private static final int MAX_BYTES = 5_000_000;
    private static final Set<HitPolicy> ONE_ANSWER = EnumSet.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);

    private final DmnModelInstance model;
    private final Catalogue catalogue;
    private final FastFeel feel = new FastFeel();
    private final List<Finding> findings = new ArrayList<>();

    private GraphFile(DmnModelInstance model, Catalogue catalogue) {
        this.model = model;
        this.catalogue = catalogue;
    }

    static GraphFile read(byte[] dmn, Catalogue catalogue) {
        if (dmn.length > MAX_BYTES) {
            throw refused("graph.too-big", String.valueOf(MAX_BYTES / 1_000));
        }
        GraphFile file;
        try {
            file = new GraphFile(Dmn.readModelFromStream(new ByteArrayInputStream(dmn)), catalogue);
        } catch (ModelException e) {
            throw refused("graph.unreadable", String.valueOf(e.getMessage()));
        }
        file.check();
        if (!file.findings.isEmpty()) {
            throw new UnusableRelease(file.findings);
        }
        return file;
    }

    DmnModelInstance model() {
        return model;
    }

    private void check() {
        checkLanguage(model.getDocument().getRootElement());
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.stream().noneMatch(decision -> ReturnGraph.TOP.equals(decision.getId()))) {
            findings.add(Finding.of("graph.no-top", Release.GRAPH_FILE, ReturnGraph.TOP));
        }
        decisions.forEach(this::check);
    }

    /** Any other language reaches Java. */
    private void checkLanguage(DomElement element) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !FastFeel.isNamed(language)) {
            String place = element.getAttribute("id");
            findings.add(new Finding("graph.language", Release.GRAPH_FILE, place, null, null, language, List.of()));
        }
        element.getChildElements().forEach(this::checkLanguage);
    }

    private void check(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            findings.add(Finding.of("graph.no-table", decision.getId()));
            return;
        }
        if (!ONE_ANSWER.contains(table.getHitPolicy())) {
            findings.add(Finding.of("graph.hit-policy", decision.getId(), String.valueOf(table.getHitPolicy())));
        }
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        Set<String> known = known(decision);
        inputs.forEach(input -> checkInput(decision, input, known));
        outputs.forEach(output -> checkOutput(decision, output));
        if (decision.getId().equals(ReturnGraph.TOP)) {
            Stream.of(ReturnGraph.OUTCOME, ReturnGraph.REASON_CODE)
                    .filter(name -> outputs.stream().noneMatch(output -> name.equals(output.getName())))
                    .forEach(name -> findings.add(Finding.of("graph.missing-output", decision.getId(), name)));
        }
        int number = 0;
        for (Rule rule : table.getRules()) {
            number++;
            checkRow(new Place(decision, rule, number), inputs, outputs);
        }
    }

    /** Where a cell stands. */
    private record Place(Decision decision, Rule rule, int number) {

        Finding finding(String code, String column, DmnElement cell, String... details) {
            return new Finding(
                    code,
                    decision.getId(),
                    rule.getId(),
                    number,
                    column,
                    cell.getTextContent().strip(),
                    List.of(details));
        }
    }

    private void checkRow(Place place, List<Input> inputs, List<Output> outputs) {
        List<InputEntry> tests = List.copyOf(place.rule().getInputEntries());
        for (int i = 0; i < Math.min(inputs.size(), tests.size()); i++) {
            InputEntry cell = tests.get(i);
            String column = label(inputs.get(i).getLabel(), inputs.get(i).getId());
            if (!cell.getTextContent().isBlank()) {
                parse(() -> feel.readUnaryTests(cell.getTextContent().strip()), place, column, cell);
            }
        }
        List<OutputEntry> answers = List.copyOf(place.rule().getOutputEntries());
        for (int i = 0; i < Math.min(outputs.size(), answers.size()); i++) {
            OutputEntry cell = answers.get(i);
            String name = outputs.get(i).getName();
            parse(() -> feel.readExpression(cell.getTextContent().strip()), place, name, cell);
            if (place.decision().getId().equals(ReturnGraph.TOP)) {
                checkAnswer(place, name, cell);
            }
        }
    }

    private void parse(Runnable reading, Place place, String column, DmnElement cell) {
        try {
            reading.run();
        } catch (FeelException e) {
            findings.add(place.finding("graph.cell", column, cell, String.valueOf(e.getMessage())));
        }
    }

    /** The outcome and its reason are written out, so that one can read off the table what it can say. */
    private void checkAnswer(Place place, String name, DmnElement cell) {
        String text = cell.getTextContent().strip();
        Set<String> outcomes = Stream.of(Outcome.values())
                .map(outcome -> '"' + outcome.name() + '"')
                .collect(Collectors.toSet());
        if (ReturnGraph.OUTCOME.equals(name) && !outcomes.contains(text)) {
            findings.add(place.finding(
                    "graph.outcome",
                    name,
                    cell,
                    String.join(", ", outcomes.stream().sorted().toList())));
        }
        if (ReturnGraph.REASON_CODE.equals(name) && !text.matches("\"[A-Z][A-Z0-9_]{1,39}\"")) {
            findings.add(place.finding("graph.reason-code", name, cell));
        }
    }

    private void checkInput(Decision decision, Input input, Set<String> known) {
        String name = input.getInputExpression() == null
                ? ""
                : input.getInputExpression().getTextContent().strip();
        if (!known.contains(name)) {
            String column = label(input.getLabel(), input.getId());
            findings.add(new Finding(
                    "graph.unknown-fact",
                    decision.getId(),
                    null,
                    null,
                    column,
                    name,
                    List.of(known.stream().sorted().collect(Collectors.joining(", ")))));
        }
    }

    private void checkOutput(Decision decision, Output output) {
        String name = String.valueOf(output.getName());
        if (catalogue.find(name).isPresent() || name.equals(ReturnGraph.RISK_SCORE)) {
            findings.add(new Finding("graph.output-is-fact", decision.getId(), null, null, name, name, List.of()));
        }
    }

    /** Facts, the score, and what the decisions below answer. */
    private Set<String> known(Decision decision) {
        Set<String> known = catalogue.facts().stream().map(Fact::name).collect(Collectors.toCollection(HashSet::new));
        known.add(ReturnGraph.RISK_SCORE);
        decision.getInformationRequirements().stream()
                .map(InformationRequirement::getRequiredDecision)
                .filter(required -> required != null && required.getExpression() instanceof DecisionTable)
                .flatMap(required -> ((DecisionTable) required.getExpression()).getOutputs().stream())
                .forEach(output -> known.add(output.getName()));
        return known;
    }

    private static String label(String label, String id) {
        return label == null || label.isBlank() ? id : label;
    }

    private static UnusableRelease refused(String code, String... details) {
        return new UnusableRelease(List.of(Finding.of(code, Release.GRAPH_FILE, details)));
    }
}
