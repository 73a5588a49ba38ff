package io.relevo.returns;

import io.relevo.feel.FastFeel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.HitPolicy;

/** One table of the graph in bits. */
class TableBits {

    static final int NONE = -1;

    private final GraphTable table;
    private final List<ColumnBits> columns;
    private final long[] all;

    TableBits(GraphTable table, FastFeel feel) {
        this.table = table;
        this.columns = IntStream.range(0, table.inputs().size())
                .mapToObj(column -> new ColumnBits(table, column, feel))
                .toList();
        this.all = Fit.all(table.rows().size());
    }

    GraphTable table() {
        return table;
    }

    List<ColumnBits> columns() {
        return columns;
    }

    long[] start() {
        return all.clone();
    }

    /** Leaves the rows that fit so far; what is open is asked now, as the engine would. */
    void narrow(long[] left, int column, Fit fit, Supplier<VariableMap> variables) {
        for (int i = 0; i < left.length; i++) {
            left[i] &= fit.holds()[i];
        }
        if (fit.open() != null) {
            for (int row = 0; row < table.rows().size(); row++) {
                if (Fit.has(left, row)
                        && Fit.has(fit.open(), row)
                        && !columns.get(column).holds(row, variables.get())) {
                    left[row >> 6] &= ~(1L << row);
                }
            }
        }
    }

    /**
     * The row that decides, or {@link #NONE}.
     *
     * @throws IllegalStateException where the hit policy forbids what was found
     */
    int decide(long[] left) {
        int first = Fit.first(left);
        if (first != NONE && table.policy() != HitPolicy.FIRST && Fit.count(left) > 1 && clash(left, first)) {
            throw new IllegalStateException("More than one row of " + table.id() + " fits");
        }
        return first;
    }

    private boolean clash(long[] left, int first) {
        return table.policy() == HitPolicy.UNIQUE
                || IntStream.range(first, table.rows().size())
                        .filter(row -> Fit.has(left, row))
                        .anyMatch(row -> !table.rows()
                                .get(row)
                                .outputs()
                                .equals(table.rows().get(first).outputs()));
    }
}
