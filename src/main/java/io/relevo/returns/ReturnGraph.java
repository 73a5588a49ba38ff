package io.relevo.returns;

import io.relevo.feel.FastFeel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The tables that decide: legal floor, window, eligibility and, above them, the outcome. */
final class ReturnGraph {

    static final String TOP = "return-decision";
    static final String RISK_SCORE = "riskScore";
    static final String FLOOR = "floor";
    static final String OUTCOME = "outcome";
    static final String REASON_CODE = "reasonCode";

    private final Catalogue catalogue;
    private final DmnEngine engine;
    private final DmnDecision top;
    private final List<GraphTable> tables;

    /** What the engine told on this thread; its result names no rows. */
    private final ThreadLocal<DmnDecisionEvaluationEvent> told = new ThreadLocal<>();

    /** Nobody may fall through a table: a fact that fits no row would be judged by whatever a later table makes of it. */
    static class NoRow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<MatchedRule> matched;

        NoRow(String table, List<MatchedRule> matched) {
            super("no row of " + table + " fits");
            this.matched = matched;
        }

        List<MatchedRule> matched() {
            return matched;
        }
    }

    private ReturnGraph(GraphFile file, Catalogue catalogue) {
        this.catalogue = catalogue;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(FastFeel::new);
        configuration.getCustomPostDecisionEvaluationListeners().add((DmnDecisionEvaluationListener) told::set);
        this.engine = configuration.buildEngine();
        this.top = engine.parseDecision(TOP, file.model());
        this.tables = GraphTable.under(top, new FastFeel());
    }

    /** In the order they are asked; the outcome's last. */
    List<GraphTable> tables() {
        return tables;
    }

    /** @throws UnusableRelease with everything that can be seen before a return is judged */
    static ReturnGraph read(byte[] dmn, Catalogue catalogue) {
        return new ReturnGraph(GraphFile.read(dmn, catalogue), catalogue);
    }

    /**
     * One row per table, the outcome's last.
     *
     * @throws NoRow if none of a table's rows fits
     */
    List<MatchedRule> ask(Facts facts, int score) {
        engine.evaluateDecision(top, variables(facts, score));
        DmnDecisionEvaluationEvent event = told.get();
        told.remove();
        List<DmnDecisionLogicEvaluationEvent> tables = new ArrayList<>(event.getRequiredDecisionResults());
        tables.add(event.getDecisionResult());
        List<MatchedRule> matched = new ArrayList<>();
        for (DmnDecisionLogicEvaluationEvent table : tables) {
            Collection<DmnEvaluatedDecisionRule> rows = ((DmnDecisionTableEvaluationEvent) table).getMatchingRules();
            if (rows.isEmpty()) {
                throw new NoRow(table.getDecision().getKey(), matched);
            }
            matched.add(matched(table.getDecision().getKey(), rows.iterator().next()));
        }
        return matched;
    }

    private static MatchedRule matched(String table, DmnEvaluatedDecisionRule row) {
        var outputs = Variables.createVariables();
        row.getOutputEntries()
                .forEach((name, output) -> outputs.put(name, output.getValue().getValue()));
        return new MatchedRule(table, row.getId(), outputs);
    }

    /** Those that are not there too, as null, or the tables would not know their names. */
    VariableMap variables(Facts facts, int score) {
        VariableMap variables = Variables.createVariables();
        Map<String, Object> single = facts.single();
        catalogue.facts().forEach(fact -> variables.put(fact.name(), content(single.get(fact.name()))));
        variables.put(RISK_SCORE, score);
        return variables;
    }

    /** The Modeler's cells of type date compare with a date and time; whole zones make it midnight UTC. */
    static Object content(Object content) {
        return content instanceof LocalDate day
                ? Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                : content;
    }
}
