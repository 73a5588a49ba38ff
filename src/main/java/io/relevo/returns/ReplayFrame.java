package io.relevo.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the threads of one backtest share: two releases over one history. */
record ReplayFrame(
        History history,
        String releasedId,
        HistoryReplay released,
        HistoryReplay candidate,
        List<RowName> rows,
        RowNumbers releasedRows,
        RowNumbers candidateRows,
        Floor releasedFloor,
        Floor candidateFloor,
        List<ChangedCell> cells,
        HistoryColumn value,
        long[] worths,
        HistoryColumn recurring,
        HistoryColumn returnRate,
        boolean[] seldomReturns) {

    /** More returns per order than this are no good customer's. */
    private static final BigDecimal SELDOM = new BigDecimal("0.2");

    /** @param table of the graph, or the points' file */
    record RowName(String table, String row) {}

    /** Which numbers of {@link #rows} a release's own rows have. */
    record RowNumbers(int[] points, int[][] tables) {

        List<Integer> matched(Answer answer) {
            List<Integer> matched = new ArrayList<>(8);
            for (int i = 0; i < answer.hits.length; i++) {
                for (long rest = answer.hits[i]; rest != 0; rest &= rest - 1) {
                    matched.add(points[(i << 6) + Long.numberOfTrailingZeros(rest)]);
                }
            }
            for (int t = 0; t < tables.length; t++) {
                if (answer.rows[t] != TableBits.NONE) {
                    matched.add(tables[t][answer.rows[t]]);
                }
            }
            return matched;
        }

        static RowNumbers of(ReleaseBits release, Map<RowName, Integer> numbers) {
            int[] points = release.points().table().rows().stream()
                    .mapToInt(row -> number(PointsImport.NAME, row.id(), numbers))
                    .toArray();
            int[][] tables = release.tables().stream()
                    .map(TableBits::table)
                    .map(table -> table.rows().stream()
                            .mapToInt(row -> number(table.id(), row.id(), numbers))
                            .toArray())
                    .toArray(int[][]::new);
            return new RowNumbers(points, tables);
        }

        private static int number(String table, String row, Map<RowName, Integer> numbers) {
            return numbers.computeIfAbsent(new RowName(table, row), fresh -> numbers.size());
        }
    }

    /** Where a release says that the law applies. */
    record Floor(int table, boolean[] rows) {

        static Floor of(ReleaseBits release) {
            int table = release.tableOf(ReturnGraph.FLOOR);
            if (table < 0) {
                return new Floor(-1, new boolean[0]);
            }
            List<GraphTable.Row> rows = release.tables().get(table).table().rows();
            boolean[] applies = new boolean[rows.size()];
            for (int row = 0; row < applies.length; row++) {
                applies[row] = Boolean.TRUE.equals(rows.get(row).outputs().get(ReturnGraph.FLOOR));
            }
            return new Floor(table, applies);
        }

        boolean applies(Answer answer) {
            return table >= 0 && answer.rows[table] != TableBits.NONE && rows[answer.rows[table]];
        }
    }

    static ReplayFrame of(History history, Judge released, Judge candidate) {
        Map<RowName, Integer> numbers = new LinkedHashMap<>();
        RowNumbers releasedRows = RowNumbers.of(released.bits(), numbers);
        RowNumbers candidateRows = RowNumbers.of(candidate.bits(), numbers);
        HistoryColumn value = history.fact("lineValue");
        HistoryColumn rate = history.fact("returnRate");
        boolean[] seldom = new boolean[rate.contents().size()];
        for (int code = 1; code < seldom.length; code++) {
            seldom[code] = rate.contents().get(code) instanceof Number number
                    && Numbers.decimal(number).compareTo(SELDOM) <= 0;
        }
        return new ReplayFrame(
                history,
                released.release().id(),
                new HistoryReplay(released.bits(), history),
                new HistoryReplay(candidate.bits(), history),
                List.copyOf(numbers.keySet()),
                releasedRows,
                candidateRows,
                Floor.of(released.bits()),
                Floor.of(candidate.bits()),
                ChangedCells.between(released.bits(), candidate.bits()),
                value,
                value.contents().stream().mapToLong(Tally::worth).toArray(),
                history.fact("recurring"),
                rate,
                seldom);
    }

    long worth(int index) {
        return worths[value.code(index)];
    }

    boolean good(int index) {
        return Boolean.TRUE.equals(recurring.at(index)) && seldomReturns[returnRate.code(index)];
    }
}
