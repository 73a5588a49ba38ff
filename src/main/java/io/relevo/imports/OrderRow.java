package io.relevo.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of one order as a file tells it; null is what it doesn't tell.
 *
 * @param order its number
 * @param customer null for a guest
 * @param line its number; null to count the order's rows
 * @param category in the shop's own words
 * @param price of one piece
 */
record OrderRow(
        int row,
        String order,
        String customer,
        Instant orderedAt,
        Instant deliveredAt,
        Integer line,
        String sku,
        String category,
        int quantity,
        BigDecimal price,
        Boolean finalSale,
        String country,
        String currency,
        String segment,
        LocalDate customerSince) {}
