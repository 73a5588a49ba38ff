package io.relevo.returns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Recorded decisions as a backtest reads them: each fact a column, parsed once. Some 200 bytes a decision, so a million
 * fit. One thread fills it; then any number may read.
 */
public final class History {

    /** Kept whole, lists and all, so that the engines can be asked too. */
    private static final int SAMPLE = SpotCheck.CASES;

    /** Of an id; a shorter one ends with zeros. */
    static final int WIDTH = 13;

    /** What a column says about a decision. */
    enum Kind {
        FACT,
        /** What the points see of the lists. */
        SEEN,
        RELEASE,
        OUTCOME,
        /** Only of those from before Relevo. */
        IMPORTED
    }

    record Name(Kind kind, String name) {}

    private final Map<Name, HistoryColumn> columns = new LinkedHashMap<>();
    private final HistoryColumn releases = column(new Name(Kind.RELEASE, ""));
    private final HistoryColumn outcomes = column(new Name(Kind.OUTCOME, ""));
    private final HistoryColumn imported = column(new Name(Kind.IMPORTED, ""));
    private final ListWords lists = new ListWords();
    private byte[] ids = new byte[1 << 10];
    private int size;
    private final Map<Integer, Facts> sample = new LinkedHashMap<>();
    private final int[] sampled = new int[SAMPLE];
    private final Random random = new Random(SAMPLE);

    /** One that took effect. */
    void add(String id, String release, Facts given, Outcome outcome) {
        add(id, release, given, outcome, false);
    }

    /**
     * @param id 13 characters at most
     * @param release the id of the one that gave the outcome
     * @param fromBefore about a return from before Relevo
     */
    void add(String id, String release, Facts given, Outcome outcome, boolean fromBefore) {
        int index = grow(1);
        byte[] letters = id.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, ids, index * WIDTH, letters.length);
        releases.set(index, release);
        outcomes.set(index, outcome);
        imported.set(index, fromBefore ? Boolean.TRUE : null);
        given.single()
                .forEach((name, content) -> column(new Name(Kind.FACT, name)).set(index, content));
        lists.set(index, given);
        if (lists.whole(index)) {
            PointsTemplate.CONDITIONS.stream()
                    .filter(column -> column.pattern().isEmpty())
                    .forEach(column -> column(new Name(Kind.SEEN, column.name()))
                            .set(index, column.content().apply(given)));
        }
        keep(index, given);
    }

    /**
     * Makes room.
     *
     * @return the index of the first of them
     */
    int grow(int decisions) {
        int first = size;
        size += decisions;
        if (size * WIDTH > ids.length) {
            ids = Arrays.copyOf(ids, (size + (size >> 1)) * WIDTH);
        }
        return first;
    }

    /** Of {@link #WIDTH} bytes each. */
    byte[] ids() {
        return ids;
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

    /**
     * Nothing is added any more.
     *
     * @param whole finds the facts of some decisions, lists and all
     */
    void filled(Function<List<String>, Map<String, Facts>> whole) {
        var chosen = new TreeSet<Integer>();
        while (chosen.size() < Math.min(SAMPLE, size)) {
            chosen.add(random.nextInt(size));
        }
        Map<String, Facts> found = whole.apply(chosen.stream().map(this::id).toList());
        sample.clear();
        chosen.stream()
                .filter(index -> found.containsKey(id(index)))
                .forEach(index -> sample.put(index, found.get(id(index))));
        columns.values().forEach(HistoryColumn::filled);
    }

    HistoryColumn column(Name name) {
        return columns.computeIfAbsent(name, missing -> new HistoryColumn());
    }

    Map<Name, HistoryColumn> columns() {
        return columns;
    }

    public int size() {
        return size;
    }

    String id(int index) {
        return new String(ids, index * WIDTH, WIDTH, StandardCharsets.ISO_8859_1).trim();
    }

    String release(int index) {
        return (String) releases.at(index);
    }

    Outcome outcome(int index) {
        return (Outcome) outcomes.at(index);
    }

    boolean imported(int index) {
        return imported.at(index) != null;
    }

    /** A fact nobody recorded is missing in all. */
    HistoryColumn fact(String name) {
        return columns.getOrDefault(new Name(Kind.FACT, name), new HistoryColumn());
    }

    /** What the points see of it. */
    HistoryColumn seen(PointsColumn column) {
        return column.pattern().isEmpty()
                ? columns.getOrDefault(new Name(Kind.SEEN, column.name()), new HistoryColumn())
                : fact(column.name());
    }

    ListWords lists() {
        return lists;
    }

    /** The single facts only. */
    Facts facts(int index) {
        Map<String, Object> single = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            Object content = column.at(index);
            if (name.kind() == Kind.FACT && content != null) {
                single.put(name.name(), content);
            }
        });
        return Facts.of(single);
    }

    /** Some decisions with all their facts, by index. */
    Map<Integer, Facts> sample() {
        return sample;
    }
}
