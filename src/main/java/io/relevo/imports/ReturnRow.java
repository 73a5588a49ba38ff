package io.relevo.imports;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of one past return as a file tells it; null is what it doesn't tell.
 *
 * @param number the return's
 * @param line of the order, or null where article and price name it
 * @param price at which it was bought
 */
record ReturnRow(
        int row,
        String number,
        String order,
        Integer line,
        String sku,
        BigDecimal price,
        Instant askedAt,
        int quantity,
        String reason,
        String condition,
        Integer photos) {

    boolean names(PastOrder.Line bought) {
        return (line == null || line == bought.line())
                && (sku == null || sku.equals(bought.sku()))
                && (price == null || price.compareTo(bought.price()) == 0);
    }
}
