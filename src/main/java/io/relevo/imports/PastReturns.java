package io.relevo.imports;

import io.relevo.commands.CsvFile;
import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import io.relevo.returns.PastDecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The returns of a file, in the order they were asked for. */
class PastReturns {

    private final List<ReturnRow> rows = new ArrayList<>();
    private int read;
    private int merged;

    private PastReturns() {}

    static PastReturns read(CsvFile file, String name, Refusals refusals) {
        SourceForm form = SourceForm.ALL.get(name);
        var returns = new PastReturns();
        file.read(form.returnColumns(), name, new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                returns.read++;
                returns.rows.add(foreign(form.returned(row)));
            }

            @Override
            public void refused(int row, String reason) {
                refusals.add(Refusals.RETURNS, row, reason);
            }
        });
        returns.rows.sort(Comparator.comparing(ReturnRow::askedAt));
        return returns;
    }

    private static ReturnRow foreign(ReturnRow row) {
        try {
            PastDecision.requireForeign(row.number());
            return row;
        } catch (IllegalArgumentException ours) {
            throw RefusedRow.of("import.refused.number", row.number(), PastDecision.LONGEST_NUMBER);
        }
    }

    Set<String> orders() {
        return rows.stream().map(ReturnRow::order).collect(Collectors.toSet());
    }

    /** Each with its order; rows that name none, or pieces that can't have come back, are refused. */
    List<PastReturn> of(PastOrders orders, Catalogue catalogue, Refusals refusals) {
        Map<String, PastReturn> found = new LinkedHashMap<>();
        for (ReturnRow row : rows) {
            try {
                known("reason", row.reason(), catalogue);
                known("condition", row.condition(), catalogue);
                PastOrder order = orders.find(row.order())
                        .orElseThrow(() -> RefusedRow.of("import.refused.order-unknown", row.order()));
                PastReturn present = found.get(row.number());
                if (present != null && present.order() != order) {
                    throw RefusedRow.of("import.refused.two-orders", row.number(), present.row());
                }
                PastOrder.Line line = order.take(row);
                merged += found.computeIfAbsent(row.number(), number -> new PastReturn(row, order))
                                .add(line, row)
                        ? 1
                        : 0;
            } catch (RefusedRow reason) {
                refusals.add(Refusals.RETURNS, row.row(), reason.getMessage());
            }
        }
        return List.copyOf(found.values());
    }

    private static void known(String fact, String word, Catalogue catalogue) {
        List<String> words = catalogue.find(fact).map(Fact::values).orElse(List.of());
        if (word != null && !words.contains(word)) {
            throw RefusedRow.of("import.refused.word", fact, word, String.join(", ", words));
        }
    }

    ImportReport.Returns told(List<PastReturn> returns) {
        return new ImportReport.Returns(
                read,
                returns.size(),
                returns.stream().mapToInt(one -> one.lines().size()).sum(),
                merged);
    }
}
