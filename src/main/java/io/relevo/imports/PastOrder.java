package io.relevo.imports;

import io.relevo.commands.RefusedRow;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An order as its rows tell it, and how much of it came back so far. */
class PastOrder {

    record Line(int line, String sku, String category, int quantity, BigDecimal price, Boolean finalSale, int toldBy) {}

    private final OrderRow first;
    private final Order bare;
    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private final Map<Integer, Integer> returned = new HashMap<>();

    PastOrder(OrderRow first) {
        this.first = first;
        this.bare = new Order(
                first.order(), first.customer(), first.orderedAt(), null, null, first.currency(), List.of(), List.of());
    }

    /** @throws RefusedRow if it can't be a row of this order */
    void add(OrderRow row) {
        if (!Objects.equals(row.customer(), first.customer())) {
            throw RefusedRow.of("import.refused.other-customer", row.order(), first.row());
        }
        int number = row.line() == null ? lines.size() + 1 : row.line();
        var line = new Line(number, row.sku(), row.category(), row.quantity(), row.price(), row.finalSale(), row.row());
        Line twice = lines.putIfAbsent(number, line);
        if (twice != null) {
            throw RefusedRow.of("import.refused.line-twice", number, row.order(), twice.toldBy());
        }
    }

    /**
     * Takes the pieces off the line the row names.
     *
     * @throws RefusedRow if they can't have come back from it
     */
    Line take(ReturnRow row) {
        if (row.askedAt().isBefore(first.orderedAt())) {
            throw RefusedRow.of("import.refused.too-early", row.askedAt(), first.order(), first.orderedAt());
        }
        List<Line> named = lines.values().stream().filter(row::names).toList();
        if (named.isEmpty()) {
            throw RefusedRow.of("import.refused.line-unknown", first.order());
        }
        Line taken = named.stream()
                .filter(line -> left(line) >= row.quantity())
                .findFirst()
                .orElseThrow(() -> RefusedRow.of(
                        "import.refused.too-many",
                        row.quantity(),
                        named.stream().mapToInt(this::left).sum(),
                        named.stream().mapToInt(Line::quantity).sum()));
        returned.merge(taken.line(), row.quantity(), Integer::sum);
        return taken;
    }

    private int left(Line line) {
        return line.quantity() - returned.getOrDefault(line.line(), 0);
    }

    String customerId() {
        return first.customer();
    }

    /** Without its lines: for counting. */
    Order bare() {
        return bare;
    }

    /** Whether somebody knows, or assumes, when it arrived. */
    boolean deliveryKnown(Assumptions assumptions) {
        return first.deliveredAt() != null || assumptions.transit().isPresent();
    }

    Order whole(Assumptions assumptions) {
        Instant delivered = Optional.ofNullable(first.deliveredAt())
                .or(() -> assumptions.transit().map(Duration::ofDays).map(first.orderedAt()::plus))
                .orElse(null);
        return new Order(
                first.order(),
                first.customer(),
                first.orderedAt(),
                delivered,
                null,
                assumptions.text("currency", first.currency()),
                lines.values().stream()
                        .map(line -> new Order.Line(
                                line.line(),
                                line.sku(),
                                null,
                                assumptions.text("category", line.category()),
                                line.quantity(),
                                line.price(),
                                Boolean.TRUE.equals(line.finalSale())))
                        .toList(),
                List.of());
    }

    Customer customer(Assumptions assumptions) {
        return new Customer(
                first.customer(),
                null,
                null,
                null,
                assumptions.text("country", first.country()),
                first.customerSince(),
                assumptions.text("segment", first.segment()));
    }
}
