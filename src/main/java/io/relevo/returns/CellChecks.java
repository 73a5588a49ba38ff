package io.relevo.returns;

import io.relevo.feel.Cell;
import io.relevo.returns.Fact.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a cell says against what its column can be: the engine takes a slip of the pen for a condition nobody meets. */
class CellChecks {

    private static final String ANY = "-";

    /** What the engine may make of a fact without changing it. */
    private static final Map<Type, Set<String>> FITTING = Map.of(
            Type.BOOLEAN, Set.of("boolean"),
            Type.TEXT, Set.of("string"),
            Type.INTEGER, Set.of("integer", "long", "double", "number"),
            Type.NUMBER, Set.of("double", "number"),
            Type.DATE, Set.of("date"));

    private final TableBits bits;
    private final GraphTable table;
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> hints = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();

    CellChecks(TableBits bits, Domains domains) {
        this.bits = bits;
        this.table = bits.table();
        for (int column = 0; column < bits.columns().size(); column++) {
            Domain domain = domains.of(table.inputs().get(column).variable());
            checkType(table.inputs().get(column), domain.type());
            for (int row = 0; row < table.rows().size(); row++) {
                check(row, column, domain);
            }
        }
    }

    List<Finding> faults() {
        return faults;
    }

    List<Finding> hints() {
        return hints;
    }

    /** Rows with a fault. */
    Set<Integer> rows() {
        return rows;
    }

    private void checkType(GraphInput input, Type type) {
        if (!FITTING.get(type).contains(input.type().getTypeName())) {
            faults.add(new Finding(
                    "checks.column-type",
                    table.id(),
                    null,
                    null,
                    input.label(),
                    input.type().getTypeName(),
                    List.of(FITTING.get(type).stream().sorted().collect(Collectors.joining(", ")))));
        }
    }

    private void check(int row, int column, Domain domain) {
        Cell cell = bits.columns().get(column).cell(row);
        if (cell == null || text(row, column).equals(ANY)) {
            return;
        }
        if (cell.reach() != Cell.Reach.LITERALS) {
            hints.add(finding("checks.cannot-tell", row, column));
            return;
        }
        for (Object literal : cell.literals()) {
            if (literal instanceof LocalDate && domain.type() == Type.DATE) {
                fault(row, finding("checks.plain-date", row, column, literal + "T00:00:00"));
            } else if (!isOf(domain.type(), literal)) {
                fault(row, finding("checks.ill-typed", row, column, String.valueOf(literal), name(domain.type())));
            } else if (literal instanceof String word && !domain.values().contains(word)) {
                fault(row, unknown(row, column, word, domain.values()));
            } else if (literal instanceof BigDecimal number && !domain.inside(number)) {
                hints.add(finding(
                        "checks.outside",
                        row,
                        column,
                        String.valueOf(literal),
                        String.valueOf(domain.min()),
                        String.valueOf(domain.max())));
            }
        }
    }

    private static boolean isOf(Type type, Object literal) {
        return switch (type) {
            case BOOLEAN -> literal instanceof Boolean;
            case TEXT -> literal instanceof String;
            case INTEGER, NUMBER -> literal instanceof BigDecimal;
            case DATE -> literal instanceof LocalDateTime;
        };
    }

    private static String name(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private Finding unknown(int row, int column, String word, Collection<Object> allowed) {
        List<String> words = allowed.stream().map(String::valueOf).sorted().toList();
        return finding(
                "checks.unknown-word", row, column, word, Spelling.nearest(word, words), String.join(", ", words));
    }

    private void fault(int row, Finding finding) {
        rows.add(row);
        faults.add(finding);
    }

    private String text(int row, int column) {
        return table.rows().get(row).cells().get(column);
    }

    private Finding finding(String code, int row, int column, String... details) {
        return new Finding(
                code,
                table.id(),
                table.rows().get(row).id(),
                row + 1,
                table.inputs().get(column).label(),
                text(row, column),
                List.of(details));
    }
}
