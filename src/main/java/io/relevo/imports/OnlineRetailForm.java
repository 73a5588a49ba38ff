package io.relevo.imports;

import io.relevo.commands.CsvRow;
import io.relevo.commands.RefusedRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * UCI's Online Retail (10.24432/C5BW33), a British wholesaler of gifts, in pounds and local time; returns are its credit
 * notes matched to the sales they undo. It tells no category, delivery, reason or condition.
 */
class OnlineRetailForm implements SourceForm {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** Postage, carriage, samples, discounts, fees, gifts to a charity and whatever was typed by hand. */
    private static final Set<String> NO_GOODS =
            Set.of("POST", "DOT", "C2", "S", "D", "M", "B", "AMAZONFEE", "BANK CHARGES", "CRUK");

    private static final Map<String, String> COUNTRIES = countries();

    @Override
    public List<String> orderColumns() {
        return List.of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
    }

    @Override
    public OrderRow order(CsvRow row) {
        String invoice = row.required("InvoiceNo");
        if (invoice.startsWith("C")) {
            throw RefusedRow.of("import.refused.credit-note");
        }
        String sku = goods(row);
        if (!Character.isDigit(invoice.charAt(0)) || Cells.whole(row.required("Quantity")) < 1) {
            throw RefusedRow.of("import.refused.bookkeeping");
        }
        return new OrderRow(
                row.row(),
                invoice,
                customer(row),
                at(row.required("InvoiceDate")),
                null,
                null,
                sku,
                null,
                Cells.pieces(row.required("Quantity")),
                Cells.money(row.required("UnitPrice")),
                null,
                COUNTRIES.get(row.optional("Country")),
                "GBP",
                null,
                null);
    }

    @Override
    public List<String> returnColumns() {
        return List.of("StockCode", "SaleInvoice", "SaleUnitPrice", "CreditInvoice", "CreditDate", "CreditQty");
    }

    /** One credit note may undo sales of several orders: each is a return of its own. */
    @Override
    public ReturnRow returned(CsvRow row) {
        String order = row.required("SaleInvoice");
        return new ReturnRow(
                row.row(),
                row.required("CreditInvoice") + "/" + order,
                order,
                null,
                goods(row),
                Cells.money(row.required("SaleUnitPrice")),
                at(row.required("CreditDate")),
                Cells.pieces(row.required("CreditQty")),
                null,
                null,
                null);
    }

    private static String goods(CsvRow row) {
        String sku = row.required("StockCode");
        if (NO_GOODS.contains(sku.toUpperCase(Locale.ROOT))) {
            throw RefusedRow.of("import.refused.no-goods", sku);
        }
        return sku;
    }

    /** 17850.0 is customer 17850; nobody for who bought as a guest. */
    private static String customer(CsvRow row) {
        String cell = row.optional("CustomerID");
        return cell.isEmpty() ? null : cell.replaceAll("\\.0$", "");
    }

    private static Instant at(String cell) {
        try {
            return Cells.sane(
                    cell, LocalDateTime.parse(cell, LOCAL).atZone(ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            throw RefusedRow.of("import.refused.at", cell, "2010-12-01 08:26:00");
        }
    }

    /** By name; "Unspecified" and "European Community" are none. */
    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>(Map.of("EIRE", "IE", "USA", "US", "Czech Republic", "CZ"));
        codes.putAll(Map.of("Hong Kong", "HK", "Channel Islands", "JE"));
        for (String code : Locale.getISOCountries()) {
            codes.putIfAbsent(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        return Map.copyOf(codes);
    }
}
