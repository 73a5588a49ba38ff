package io.relevo.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;

/** How the rows of one table stand to each other: what falls between them, what two claim, what never has its turn. */
class RowChecks {

    private static final int SHOWN = 20;

    private final GraphTable table;
    private final List<Finding> gaps = new ArrayList<>();
    private final List<Finding> clashes = new ArrayList<>();
    private final List<Finding> hints = new ArrayList<>();
    private final boolean complete;

    /** By row: which fit together with it, which do not, which come first where it fits; and a case of each. */
    private final long[][] with;

    private final long[][] without;
    private final long[][] takers;
    private final String[] taken;
    private final String[][] shared;
    private final boolean[] fires;

    RowChecks(TableBits bits, Domains domains, BooleanSupplier inTime) {
        this.table = bits.table();
        int rows = table.rows().size();
        int words = Fit.words(rows);
        this.with = new long[rows][words];
        this.without = new long[rows][words];
        this.takers = new long[rows][words];
        this.taken = new String[rows];
        this.shared = new String[rows][rows];
        this.fires = new boolean[rows];
        this.complete = new Boxes(bits, domains, inTime, this::add).search();
        overlaps();
        if (!complete) {
            hints.add(Finding.of("checks.incomplete", table.id()));
        }
    }

    boolean complete() {
        return complete;
    }

    private void add(long[] left, long[] open, Map<String, Object> sample) {
        int first = Fit.first(left);
        if (first < 0) {
            if (gaps.size() < SHOWN) {
                gaps.add(Finding.of("checks.gap", table.id(), Checks.told(sample)));
            }
            return;
        }
        boolean decided = false;
        int taker = -1;
        for (int row = first; row < fires.length; row++) {
            if (Fit.has(left, row)) {
                if (!decided) {
                    fires[row] = true;
                    decided = !Fit.has(open, row);
                    taker = row;
                } else if (table.policy() == HitPolicy.FIRST) {
                    Fit.set(takers[row], taker);
                    taken[row] = taken[row] == null ? Checks.told(sample) : taken[row];
                }
                meet(row, left, open, sample);
            }
        }
    }

    private void meet(int row, long[] left, long[] open, Map<String, Object> sample) {
        fires[row] |= table.policy() != HitPolicy.FIRST;
        for (int i = 0; i < left.length; i++) {
            with[row][i] |= left[i] & ~open[i];
            without[row][i] |= ~left[i];
        }
        for (int other = row + 1; other < fires.length; other++) {
            if (Fit.has(left, other) && shared[row][other] == null) {
                shared[row][other] = Checks.told(sample);
            }
        }
    }

    private void overlaps() {
        for (int row = 0; row < fires.length; row++) {
            for (int other = row + 1; other < fires.length; other++) {
                if (Fit.has(with[row], other) && differ(row, other)) {
                    overlap(row, other);
                }
            }
        }
    }

    private boolean differ(int row, int other) {
        return table.policy() == HitPolicy.UNIQUE
                || !table.rows()
                        .get(row)
                        .answers()
                        .equals(table.rows().get(other).answers());
    }

    /** An exception above its rule is how tables of the first hit are written; only neighbours that cross are told. */
    private void overlap(int row, int other) {
        if (table.policy() != HitPolicy.FIRST) {
            if (clashes.size() < SHOWN) {
                clashes.add(
                        finding("checks.conflict", other, table.rows().get(row).id(), shared[row][other]));
            }
        } else if (Fit.has(without[row], other) && Fit.has(without[other], row) && hints.size() < SHOWN) {
            hints.add(finding("checks.overlap", other, table.rows().get(row).id(), shared[row][other]));
        }
    }

    /** @param explained rows that never fire for a reason that is told already */
    List<Finding> faults(Set<Integer> explained) {
        List<Finding> faults = new ArrayList<>(gaps);
        faults.addAll(clashes);
        if (complete) {
            IntStream.range(0, fires.length)
                    .filter(row -> !fires[row] && !explained.contains(row))
                    .mapToObj(this::silent)
                    .forEach(faults::add);
        }
        return faults;
    }

    private Finding silent(int row) {
        if (taken[row] == null) {
            return finding("checks.never", row);
        }
        String earlier = IntStream.range(0, row)
                .filter(taker -> Fit.has(takers[row], taker))
                .mapToObj(taker -> table.rows().get(taker).id())
                .collect(Collectors.joining(", "));
        return finding("checks.masked", row, earlier, taken[row]);
    }

    List<Finding> hints() {
        return hints;
    }

    private Finding finding(String code, int row, String... details) {
        return new Finding(code, table.id(), table.rows().get(row).id(), row + 1, null, null, List.of(details));
    }
}
