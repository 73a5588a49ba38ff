package io.relevo.returns;

import io.relevo.feel.Cell;
import io.relevo.feel.Cell.Reach;
import io.relevo.feel.FastFeel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * One column of a table in bits. This is no second FEEL: whether a cell holds is asked of the engine's, once for each
 * class of values that cannot be told apart by the column's literals.
 */
class ColumnBits {

    /** Beyond this, values are asked again rather than remembered. */
    private static final int REMEMBERED = 100_000;

    private final GraphInput input;
    private final FastFeel feel;
    private final List<String> texts;
    private final Cell[] cells;
    private final BigDecimal[] cuts;
    private final Fit[] byClass;
    private final ConcurrentHashMap<Optional<Object>, Fit> byValue = new ConcurrentHashMap<>();

    ColumnBits(GraphTable table, int column, FastFeel feel) {
        this.input = table.inputs().get(column);
        this.feel = feel;
        this.texts = table.rows().stream().map(row -> row.cells().get(column)).toList();
        this.cells = texts.stream()
                .map(text -> text.isEmpty() ? null : feel.cell(text))
                .toArray(Cell[]::new);
        boolean compares = Arrays.stream(cells).noneMatch(cell -> cell != null && cell.reach() == Reach.INPUT);
        this.cuts = compares ? Numbers.cuts(literals()) : null;
        this.byClass = compares ? new Fit[2 * cuts.length + 1] : null;
    }

    GraphInput input() {
        return input;
    }

    /** Null where anything goes. */
    Cell cell(int row) {
        return cells[row];
    }

    List<Object> literals() {
        return Arrays.stream(cells)
                .filter(cell -> cell != null)
                .flatMap(cell -> cell.literals().stream())
                .toList();
    }

    /** @param content as the engine's variable would hold it; or null */
    Fit fit(Object content) {
        TypedValue typed;
        try {
            typed = input.typed(content, feel);
        } catch (RuntimeException refused) {
            return Fit.FAILED;
        }
        if (byClass != null && typed.getValue() instanceof Number number) {
            // Two threads may ask the same; they get the same.
            int place = Numbers.classOf(Numbers.decimal(number), cuts);
            Fit known = byClass[place];
            return known != null ? known : (byClass[place] = ask(typed));
        }
        Optional<Object> key = Optional.ofNullable(typed.getValue());
        Fit known = byValue.get(key);
        if (known == null) {
            known = ask(typed);
            if (byValue.size() < REMEMBERED) {
                byValue.put(key, known);
            }
        }
        return known;
    }

    /**
     * Whether one cell holds for one case.
     *
     * @param variables all the engine would have
     * @throws RuntimeException where the engine would not go on
     */
    boolean holds(int row, VariableMap variables) {
        VariableMap all = Variables.createVariables();
        all.putAll(variables);
        all.putValueTyped(input.cellInput(), input.typed(variables.get(input.variable()), feel));
        return feel.evaluateSimpleUnaryTests(texts.get(row), input.cellInput(), all.asVariableContext());
    }

    private Fit ask(TypedValue typed) {
        VariableMap alone = Variables.createVariables().putValueTyped(input.cellInput(), typed);
        long[] holds = new long[Fit.words(cells.length)];
        long[] open = new long[holds.length];
        for (int row = 0; row < cells.length; row++) {
            Optional<Boolean> answer = answer(row, alone);
            if (answer.isEmpty()) {
                Fit.set(open, row);
            }
            if (answer.orElse(true)) {
                Fit.set(holds, row);
            }
        }
        return new Fit(holds, Fit.first(open) < 0 ? null : open, false);
    }

    /** Nothing if only the case can tell: the cell looks elsewhere, or fails, which matters only if the row gets there. */
    private Optional<Boolean> answer(int row, VariableMap alone) {
        if (cells[row] == null) {
            return Optional.of(true);
        }
        if (cells[row].reach() == Reach.ANYTHING) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    feel.evaluateSimpleUnaryTests(texts.get(row), input.cellInput(), alone.asVariableContext()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }
}
