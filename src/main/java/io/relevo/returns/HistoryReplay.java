package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A release over a history: what each distinct value fits is worked out before, so a decision is a few look-ups. */
class HistoryReplay {

    private final ReleaseBits release;
    private final History history;
    private final HistoryColumn[] graphColumns;
    private final Fit[][] graphFits;
    private final HistoryColumn[] pointsColumns;
    private final long[][][] pointsFits;
    private final List<Promise> promises;
    private final IntPredicate listsAllowed;

    /** What the catalogue says about one fact, by its codes. */
    private record Promise(Fact fact, HistoryColumn column, boolean[] kept, HistoryColumn flag) {

        boolean keptIn(int index) {
            int code = column.code(index);
            return code != 0
                    ? kept[code]
                    : fact.required().equals(Fact.NEVER) || flag != null && Boolean.FALSE.equals(flag.at(index));
        }
    }

    HistoryReplay(ReleaseBits release, History history) {
        this.release = release;
        this.history = history;
        this.graphColumns = release.facts().stream()
                .map(column -> history.fact(column.fact()))
                .toArray(HistoryColumn[]::new);
        this.graphFits = IntStream.range(0, graphColumns.length)
                .mapToObj(place -> graphColumns[place].contents().stream()
                        .map(content -> release.facts().get(place).bits().fit(ReturnGraph.content(content)))
                        .toArray(Fit[]::new))
                .toArray(Fit[][]::new);
        List<PointsBits.Column> points = release.points().columns();
        this.pointsColumns =
                points.stream().map(column -> history.seen(column.column())).toArray(HistoryColumn[]::new);
        this.pointsFits = IntStream.range(0, pointsColumns.length)
                .mapToObj(place -> pointsColumns[place].contents().stream()
                        .map(points.get(place)::fit)
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
        this.promises = release.catalogue().facts().stream().map(this::promise).toList();
        this.listsAllowed = history.lists().allowedBy(release.catalogue());
    }

    private Promise promise(Fact fact) {
        HistoryColumn column = history.fact(fact.name());
        boolean[] kept = new boolean[column.contents().size()];
        for (int code = 1; code < kept.length; code++) {
            kept[code] = fact.accepts(column.contents().get(code));
        }
        boolean conditional =
                !fact.required().equals(Fact.ALWAYS) && !fact.required().equals(Fact.NEVER);
        return new Promise(fact, column, kept, conditional ? history.fact(fact.required()) : null);
    }

    /** Facts the release needs and this decision does not have, or not as the catalogue promises. */
    List<String> missing(int index) {
        List<String> missing = new ArrayList<>();
        promises.stream()
                .filter(promise -> !promise.keptIn(index))
                .forEach(promise -> missing.add(promise.fact().name()));
        if (!listsAllowed.test(index)) {
            missing.add("lists");
        }
        return missing;
    }

    /** For one thread. */
    Cursor cursor() {
        return new Cursor();
    }

    class Cursor implements Lookup {

        private final Answer answer = release.answer();
        private int index;

        /** The same object each time. */
        Answer judge(int at) {
            index = at;
            release.judge(this, answer);
            return answer;
        }

        @Override
        public boolean complete() {
            for (Promise promise : promises) {
                if (!promise.keptIn(index)) {
                    return false;
                }
            }
            return listsAllowed.test(index);
        }

        @Override
        public Fit graph(int place) {
            return graphFits[place][graphColumns[place].code(index)];
        }

        @Override
        public long[] points(int column) {
            return pointsFits[column][pointsColumns[column].code(index)];
        }

        @Override
        public Facts facts() {
            return history.facts(index);
        }
    }
}
