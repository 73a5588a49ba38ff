package io.relevo.returns;

import io.relevo.feel.FastFeel;
import io.relevo.returns.Answer.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A release in bits: some millions of cases a second instead of some thousands. Truth values come from the engine's FEEL
 * and from the points' conditions; what cannot be said in bits is asked of FEEL for the case at hand.
 */
class ReleaseBits {

    /** A column that asks for a fact; its place is its index among them. */
    record FactColumn(ColumnBits bits, String fact) {}

    /** Where an input's value comes from: a fact's place, the score, or the row that decided in a table below. */
    private record Source(int place, boolean score, int table, Fit[] byRow) {}

    private final Catalogue catalogue;
    private final ReturnGraph graph;
    private final PointsBits points;
    private final List<TableBits> tables;
    private final List<FactColumn> facts = new ArrayList<>();
    private final List<List<Source>> sources = new ArrayList<>();
    private final Map<String, Integer> tableOf = new HashMap<>();
    private final Fit[][][] byScore;
    private final Outcome[] outcomes;
    private final boolean constant;

    ReleaseBits(Catalogue catalogue, PointsTable pointsTable, ReturnGraph graph) {
        this.catalogue = catalogue;
        this.graph = graph;
        this.points = new PointsBits(pointsTable);
        var feel = new FastFeel();
        this.tables =
                graph.tables().stream().map(table -> new TableBits(table, feel)).toList();
        this.byScore = new Fit[tables.size()][][];
        for (int t = 0; t < tables.size(); t++) {
            List<ColumnBits> columns = tables.get(t).columns();
            byScore[t] = new Fit[columns.size()][];
            sources.add(new ArrayList<>());
            for (int c = 0; c < columns.size(); c++) {
                sources.get(t).add(source(t, c, columns.get(c)));
            }
            int table = t;
            tables.get(t).table().outputNames().forEach(name -> tableOf.put(name, table));
        }
        this.outcomes = tables.get(tables.size() - 1).table().rows().stream()
                .map(row -> row.answers().get(ReturnGraph.OUTCOME))
                .map(written -> Outcome.valueOf(written.substring(1, written.length() - 1)))
                .toArray(Outcome[]::new);
        this.constant = tables.stream().allMatch(table -> table.table().constant());
    }

    private Source source(int t, int c, ColumnBits column) {
        String variable = column.input().variable();
        if (variable.equals(ReturnGraph.RISK_SCORE)) {
            byScore[t][c] = new Fit[points.highest() - points.lowest() + 1];
            return new Source(-1, true, -1, null);
        }
        Integer below = tableOf.get(variable);
        if (below == null) {
            facts.add(new FactColumn(column, variable));
            return new Source(facts.size() - 1, false, -1, null);
        }
        List<GraphTable.Row> rows = tables.get(below).table().rows();
        Fit[] byRow = new Fit[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            byRow[row] = column.fit(rows.get(row).outputs().get(variable));
        }
        byRow[rows.size()] = column.fit(null);
        return new Source(-1, false, below, byRow);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PointsBits points() {
        return points;
    }

    List<TableBits> tables() {
        return tables;
    }

    List<FactColumn> facts() {
        return facts;
    }

    /** The table that answers under a name, or -1. */
    int tableOf(String output) {
        return tableOf.getOrDefault(output, -1);
    }

    /** What a row of the last table decides. */
    Outcome outcome(int row) {
        return outcomes[row];
    }

    Answer answer() {
        return new Answer(tables.size());
    }

    Answer judge(Facts given) {
        Answer answer = answer();
        judge(lookup(given), answer);
        return answer;
    }

    Lookup lookup(Facts given) {
        return new FactsLookup(this, given);
    }

    void judge(Lookup lookup, Answer answer) {
        Arrays.fill(answer.rows, TableBits.NONE);
        answer.score = 0;
        answer.hits = points.start();
        if (!lookup.complete()) {
            answer.hits = new long[answer.hits.length];
            answer.unjudged(State.FACTS);
            return;
        }
        for (int column = 0; column < points.columns().size(); column++) {
            long[] fit = lookup.points(column);
            for (int i = 0; i < fit.length; i++) {
                answer.hits[i] &= fit[i];
            }
        }
        answer.score = points.score(answer.hits);
        decide(lookup, answer);
    }

    /** What the graph makes of the facts and the answer's score. */
    void decide(Lookup lookup, Answer answer) {
        try {
            if (!constant) {
                askEngine(lookup.facts(), answer);
                return;
            }
            boolean silent = false;
            for (int t = 0; t < tables.size(); t++) {
                answer.rows[t] = row(t, lookup, answer);
                silent |= answer.rows[t] == TableBits.NONE;
            }
            answer.state = State.JUDGED;
            answer.outcome = silent ? null : outcomes[answer.top()];
            if (silent) {
                answer.unjudged(State.NO_ROW);
            }
        } catch (RuntimeException refused) {
            answer.unjudged(State.FAILED);
        }
    }

    /** Some output looks at the case, so no row says beforehand what it answers. */
    private void askEngine(Facts given, Answer answer) {
        try {
            List<MatchedRule> matched = graph.ask(given, answer.score);
            for (MatchedRule rule : matched) {
                int t = number(rule.table());
                answer.rows[t] = tables.get(t).table().number(rule.row());
            }
            answer.state = State.JUDGED;
            answer.outcome = outcomes[answer.top()];
        } catch (ReturnGraph.NoRow silent) {
            answer.unjudged(State.NO_ROW);
        }
    }

    /** Where the table stands, or -1. */
    int number(String id) {
        return IntStream.range(0, tables.size())
                .filter(t -> tables.get(t).table().id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private int row(int t, Lookup lookup, Answer answer) {
        TableBits table = tables.get(t);
        long[] left = table.start();
        for (int c = 0; c < table.columns().size(); c++) {
            Fit fit = fit(t, c, lookup, answer);
            if (fit.failed()) {
                throw new IllegalStateException(
                        "The engine stops at a value of " + table.table().id());
            }
            table.narrow(left, c, fit, () -> variables(t, lookup, answer));
        }
        return table.decide(left);
    }

    /** What the column says to this case. */
    Fit fit(int t, int c, Lookup lookup, Answer answer) {
        Source source = sources.get(t).get(c);
        if (source.place() >= 0) {
            return lookup.graph(source.place());
        }
        if (source.score()) {
            Fit[] known = byScore[t][c];
            int at = answer.score - points.lowest();
            return known[at] != null
                    ? known[at]
                    : (known[at] = tables.get(t).columns().get(c).fit(answer.score));
        }
        int row = answer.rows[source.table()];
        return source.byRow()[row == TableBits.NONE ? source.byRow().length - 1 : row];
    }

    private VariableMap variables(int before, Lookup lookup, Answer answer) {
        VariableMap variables = graph.variables(lookup.facts(), answer.score);
        for (int t = 0; t < before; t++) {
            if (answer.rows[t] != TableBits.NONE) {
                variables.putAll(
                        tables.get(t).table().rows().get(answer.rows[t]).outputs());
            }
        }
        return variables;
    }

    /** One set of facts, asked value by value. */
    private record FactsLookup(ReleaseBits bits, Facts facts) implements Lookup {

        @Override
        public boolean complete() {
            return bits.catalogue.problems(facts).isEmpty();
        }

        @Override
        public Fit graph(int place) {
            FactColumn column = bits.facts.get(place);
            return column.bits().fit(ReturnGraph.content(facts.single().get(column.fact())));
        }

        @Override
        public long[] points(int column) {
            PointsBits.Column asked = bits.points.columns().get(column);
            return asked.fit(asked.column().content().apply(facts));
        }
    }
}
