package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The points table in bits; a test holds its conditions to what Drools makes of them. */
class PointsBits {

    private final PointsTable table;
    private final List<Column> columns;
    private final long[] all;
    private final int lowest;
    private final int highest;

    /** One column: which rows a value fits, worked out once for each class of values. */
    static class Column {

        private final PointsColumn column;
        private final List<Optional<Condition>> cells;
        private final BigDecimal[] cuts;
        private final long[][] byClass;
        private final Map<Optional<Object>, long[]> byValue = new ConcurrentHashMap<>();

        Column(PointsTable table, PointsColumn column) {
            this.column = column;
            this.cells = table.rows().stream()
                    .map(row -> Optional.ofNullable(row.conditions().get(column.name())))
                    .toList();
            this.cuts = Numbers.cuts(cells.stream()
                    .flatMap(Optional::stream)
                    .flatMap(cell -> cell.literals().stream())
                    .toList());
            this.byClass = new long[2 * cuts.length + 1][];
        }

        PointsColumn column() {
            return column;
        }

        BigDecimal[] cuts() {
            return cuts;
        }

        /** @param content as {@link PointsColumn#content()} gives it */
        long[] fit(Object content) {
            if (content instanceof Number number) {
                int place = Numbers.classOf(Numbers.decimal(number), cuts);
                long[] known = byClass[place];
                return known != null ? known : (byClass[place] = ask(content));
            }
            return byValue.computeIfAbsent(Optional.ofNullable(content), value -> ask(content));
        }

        private long[] ask(Object content) {
            long[] holds = new long[Fit.words(cells.size())];
            for (int row = 0; row < cells.size(); row++) {
                if (cells.get(row).map(cell -> cell.holds(content)).orElse(true)) {
                    Fit.set(holds, row);
                }
            }
            return holds;
        }
    }

    PointsBits(PointsTable table) {
        this.table = table;
        Predicate<PointsColumn> used =
                column -> table.rows().stream().anyMatch(row -> row.conditions().containsKey(column.name()));
        this.columns = PointsTemplate.CONDITIONS.stream()
                .filter(used)
                .map(column -> new Column(table, column))
                .toList();
        this.all = Fit.all(table.rows().size());
        this.lowest = sum(points -> points < 0);
        this.highest = sum(points -> points > 0);
    }

    PointsTable table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    long[] start() {
        return all.clone();
    }

    int score(long[] hits) {
        int score = 0;
        for (int i = 0; i < hits.length; i++) {
            for (long rest = hits[i]; rest != 0; rest &= rest - 1) {
                score += table.rows()
                        .get((i << 6) + Long.numberOfTrailingZeros(rest))
                        .points();
            }
        }
        return score;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    private int sum(Predicate<Integer> counts) {
        return table.rows().stream()
                .map(PointsRow::points)
                .filter(counts)
                .mapToInt(Integer::intValue)
                .sum();
    }

    List<String> rows(long[] hits) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> Fit.has(hits, row))
                .mapToObj(row -> table.rows().get(row).id())
                .toList();
    }
}
