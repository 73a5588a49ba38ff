package io.relevo.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Recorded decisions as a backtest reads them: each fact a column, parsed once. Some 100 bytes a decision, so a million
 * fit. One thread fills it; then any number may read.
 */
public final class History {

    /** Kept whole, lists and all, so that the engines can be asked too. */
    private static final int SAMPLE = 2_000;

    private final Map<String, HistoryColumn> facts = new LinkedHashMap<>();
    private final Map<String, HistoryColumn> seen = new LinkedHashMap<>();
    private final HistoryColumn lists = new HistoryColumn();
    private final HistoryColumn releases = new HistoryColumn();
    private final HistoryColumn outcomes = new HistoryColumn();
    private final List<String> ids = new ArrayList<>();
    private final Map<Integer, Facts> sample = new LinkedHashMap<>();
    private final int[] sampled = new int[SAMPLE];
    private final Random random = new Random(SAMPLE);

    /** Decisions nobody made, for measuring: complete facts of every kind, judged by the release. */
    public static History madeUp(Judge released, int decisions, long seed) {
        var history = new History();
        var random = new RandomFacts(released.bits(), seed);
        for (int i = 0; i < decisions; i++) {
            Facts facts = random.next();
            history.add(
                    "made-up-" + i,
                    released.release().id(),
                    facts,
                    released.bits().judge(facts).outcome);
        }
        return history;
    }

    /** Live and imported decisions only; a shadow's is no recorded outcome of anybody. */
    public void add(Decision decision) {
        add(
                decision.id(),
                decision.release(),
                decision.facts(),
                decision.verdict().outcome());
    }

    /** @param release the id of the one that gave the outcome */
    public void add(String id, String release, Facts given, Outcome outcome) {
        int index = ids.size();
        ids.add(id);
        releases.set(index, release);
        outcomes.set(index, outcome);
        given.single().forEach((name, content) -> column(facts, name).set(index, content));
        ListFacts entries = ListFacts.of(given);
        lists.set(index, entries);
        if (entries.whole()) {
            PointsTemplate.CONDITIONS.stream()
                    .filter(column -> column.pattern().isEmpty())
                    .forEach(column -> column(seen, column.name())
                            .set(index, column.content().apply(given)));
        }
        keep(index, given);
    }

    /** Every decision has the same chance. */
    private void keep(int index, Facts given) {
        int place = index < SAMPLE ? index : random.nextInt(index + 1);
        if (place < SAMPLE) {
            if (index >= SAMPLE) {
                sample.remove(sampled[place]);
            }
            sampled[place] = index;
            sample.put(index, given);
        }
    }

    private static HistoryColumn column(Map<String, HistoryColumn> columns, String name) {
        return columns.computeIfAbsent(name, missing -> new HistoryColumn());
    }

    public int size() {
        return ids.size();
    }

    String id(int index) {
        return ids.get(index);
    }

    String release(int index) {
        return (String) releases.at(index);
    }

    Outcome outcome(int index) {
        return (Outcome) outcomes.at(index);
    }

    /** A fact nobody recorded is missing in all. */
    HistoryColumn fact(String name) {
        return facts.getOrDefault(name, new HistoryColumn());
    }

    /** What the points see of the lists. */
    HistoryColumn seen(PointsColumn column) {
        return column.pattern().isEmpty() ? seen.getOrDefault(column.name(), new HistoryColumn()) : fact(column.name());
    }

    HistoryColumn lists() {
        return lists;
    }

    /** The single facts only. */
    Facts facts(int index) {
        Map<String, Object> single = new LinkedHashMap<>();
        facts.forEach((name, column) -> {
            Object content = column.at(index);
            if (content != null) {
                single.put(name, content);
            }
        });
        return Facts.of(single);
    }

    /** Some decisions with all their facts, by index. */
    Map<Integer, Facts> sample() {
        return sample;
    }

    /** What the catalogue must allow in the lists of one decision. */
    record ListFacts(boolean whole, Set<String> reasons, Set<String> categories) {

        static ListFacts of(Facts facts) {
            Set<String> reasons = new LinkedHashSet<>();
            Set<String> categories = new LinkedHashSet<>();
            facts.pastReturns().forEach(past -> {
                reasons.add(past.reason());
                categories.add(past.category());
            });
            facts.orderLines().forEach(line -> categories.add(line.category()));
            boolean whole = !reasons.contains(null)
                    && !categories.contains(null)
                    && facts.pastReturns().stream().allMatch(past -> past.value() != null)
                    && facts.orderLines().stream().allMatch(line -> line.price() != null);
            return new ListFacts(whole, reasons, categories);
        }

        boolean allowed(Catalogue catalogue) {
            return whole && allowed(catalogue, "reason", reasons) && allowed(catalogue, "category", categories);
        }

        private static boolean allowed(Catalogue catalogue, String fact, Set<String> texts) {
            return catalogue
                    .find(fact)
                    .map(known -> known.values().containsAll(texts))
                    .orElse(true);
        }
    }
}
