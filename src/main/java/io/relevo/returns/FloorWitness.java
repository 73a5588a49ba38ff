package io.relevo.returns;

import io.relevo.returns.Answer.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Looks for one whole case that a law protects and that comes to a certain row of the outcome: takes a row of each table
 * below, facts that fit them all, and sees what the release makes of them.
 */
class FloorWitness {

    private static final int TRIES = 4;

    private final ReleaseBits release;
    private final Domains domains;
    private final int floor;
    private final List<Integer> laws;
    private final int target;
    private final Random random = new Random(8);
    private final Facts base;
    private final Map<String, List<Object>> samples = new LinkedHashMap<>();

    FloorWitness(ReleaseBits release, Domains domains, int floor, List<Integer> laws, int target) {
        this.release = release;
        this.domains = domains;
        this.floor = floor;
        this.laws = laws;
        this.target = target;
        this.base = new RandomFacts(release, 8).next();
        Map<String, List<Object>> literals = new LinkedHashMap<>();
        release.tables().stream().flatMap(table -> table.columns().stream()).forEach(column -> literals.computeIfAbsent(
                        column.input().variable(), name -> new ArrayList<>())
                .addAll(column.literals()));
        literals.forEach((name, all) -> samples.put(name, domains.of(name).samples(all)));
    }

    /** Empty if none was found. */
    Map<String, Object> find(BooleanSupplier inTime) {
        int[] rows = new int[release.tables().size()];
        rows[rows.length - 1] = target;
        for (int law : laws) {
            rows[floor] = law;
            Map<String, Object> found = find(rows, 0, inTime);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private Map<String, Object> find(int[] rows, int table, BooleanSupplier inTime) {
        if (table == rows.length - 1) {
            return witness(rows);
        }
        if (table == floor) {
            return find(rows, table + 1, inTime);
        }
        for (int row = 0; row < release.tables().get(table).table().rows().size() && inTime.getAsBoolean(); row++) {
            rows[table] = row;
            Map<String, Object> found = find(rows, table + 1, inTime);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private Map<String, Object> witness(int[] rows) {
        Map<String, List<Object>> fitting = fitting(rows);
        if (fitting.values().stream().anyMatch(List::isEmpty)) {
            return Map.of();
        }
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> chosen = new LinkedHashMap<>();
            fitting.forEach((name, all) -> chosen.put(name, all.get(random.nextInt(all.size()))));
            if (comesTo(chosen)) {
                return chosen;
            }
        }
        return Map.of();
    }

    /** By fact, and for the score, the values that fit all the rows. */
    private Map<String, List<Object>> fitting(int[] rows) {
        Map<String, List<Object>> fitting = new LinkedHashMap<>();
        for (int t = 0; t < rows.length; t++) {
            int row = rows[t];
            for (ColumnBits column : release.tables().get(t).columns()) {
                String name = column.input().variable();
                if (release.tableOf(name) < 0) {
                    fitting.merge(
                            name,
                            samples.get(name).stream()
                                    .filter(content -> fits(column, content, row))
                                    .toList(),
                            (some, others) ->
                                    some.stream().filter(others::contains).toList());
                }
            }
        }
        return fitting;
    }

    private static boolean fits(ColumnBits column, Object content, int row) {
        Fit fit = column.fit(ReturnGraph.content(content));
        return !fit.failed() && Fit.has(fit.holds(), row);
    }

    private boolean comesTo(Map<String, Object> chosen) {
        Facts facts = base;
        for (Map.Entry<String, Object> each : chosen.entrySet()) {
            if (!each.getKey().equals(ReturnGraph.RISK_SCORE)) {
                facts = facts.with(each.getKey(), each.getValue());
            }
        }
        if (!release.catalogue().problems(facts).isEmpty()) {
            return false;
        }
        Answer answer = release.answer();
        answer.score = ((Number) chosen.getOrDefault(ReturnGraph.RISK_SCORE, 0)).intValue();
        release.decide(release.lookup(facts), answer);
        return answer.state == State.JUDGED && answer.top() == target && laws.contains(answer.rows[floor]);
    }
}
