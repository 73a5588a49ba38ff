package io.relevo.imports;

import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.util.List;

/** The columns of {@code docs/real-data.md}, for any shop to write. */
class NeutralForm implements SourceForm {

    @Override
    public List<String> orderColumns() {
        return List.of("order", "customer", "ordered_at", "sku", "quantity", "price");
    }

    @Override
    public OrderRow order(CsvRow row) {
        return new OrderRow(
                row.row(),
                row.required("order"),
                Cells.text(row, "customer"),
                Cells.instant(row.required("ordered_at")),
                Cells.optional(row, "delivered_at", Cells::instant),
                Cells.optional(row, "line", Cells::whole),
                row.required("sku"),
                Cells.text(row, "category"),
                Cells.pieces(row.required("quantity")),
                Cells.money(row.required("price")),
                Cells.optional(row, "final_sale", Cells::flag),
                Cells.optional(row, "country", cell -> Cells.code(cell, 2)),
                Cells.optional(row, "currency", cell -> Cells.code(cell, 3)),
                Cells.text(row, "segment"),
                Cells.optional(row, "customer_since", Cells::date));
    }

    @Override
    public List<String> returnColumns() {
        return List.of("return", "order", "asked_at", "quantity");
    }

    @Override
    public ReturnRow returned(CsvRow row) {
        Integer line = Cells.optional(row, "line", Cells::whole);
        String sku = Cells.text(row, "sku");
        if (line == null && sku == null) {
            throw RefusedRow.of("import.refused.no-line");
        }
        return new ReturnRow(
                row.row(),
                row.required("return"),
                row.required("order"),
                line,
                sku,
                null,
                Cells.instant(row.required("asked_at")),
                Cells.pieces(row.required("quantity")),
                Cells.text(row, "reason"),
                Cells.text(row, "condition"),
                Cells.optional(row, "photos", Cells::whole));
    }
}
