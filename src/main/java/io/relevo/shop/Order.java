package io.relevo.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order with its lines and shipments. {@code deliveredAt} and {@code promisedAt} may be null. */
public record Order(
        String id,
        String customerId,
        Instant orderedAt,
        Instant deliveredAt,
        Instant promisedAt,
        String currency,
        List<Line> lines,
        List<Shipment> shipments) {

    public record Line(
            int line, String sku, String name, String category, int quantity, BigDecimal price, boolean finalSale) {}

    public record Shipment(String id, String carrier, String tracking, String status, Instant at) {}
}
