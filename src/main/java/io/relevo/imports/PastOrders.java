package io.relevo.imports;

import io.relevo.commands.CsvFile;
import io.relevo.commands.CsvRow;
import io.relevo.shop.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/** The orders of a file. Of those nothing came back of, only who bought when is kept: a file may be large. */
class PastOrders {

    private final Map<String, PastOrder> orders = new HashMap<>();
    private final Map<String, List<Order>> byCustomer = new HashMap<>();
    private int rows;
    private int guests;
    private Instant from = Instant.MAX;
    private Instant to = Instant.MIN;

    private PastOrders() {}

    /** @param wanted numbers of orders that are kept whole */
    static PastOrders read(CsvFile file, String name, Set<String> wanted, Refusals refusals, IntConsumer progress) {
        SourceForm form = SourceForm.ALL.get(name);
        var orders = new PastOrders();
        file.read(form.orderColumns(), name, new CsvFile.Rows() {
            @Override
            public void row(CsvRow row) {
                orders.rows++;
                progress.accept(orders.rows);
                orders.add(form.order(row), wanted);
            }

            @Override
            public void refused(int row, String reason) {
                refusals.add(Refusals.ORDERS, row, reason);
            }
        });
        return orders;
    }

    private void add(OrderRow row, Set<String> wanted) {
        PastOrder order = orders.computeIfAbsent(row.order(), number -> opened(row));
        if (wanted.contains(row.order())) {
            order.add(row);
        }
    }

    private PastOrder opened(OrderRow row) {
        var order = new PastOrder(row);
        if (row.customer() == null) {
            guests++;
        } else {
            byCustomer
                    .computeIfAbsent(row.customer(), customer -> new ArrayList<>())
                    .add(order.bare());
        }
        from = row.orderedAt().isBefore(from) ? row.orderedAt() : from;
        to = row.orderedAt().isAfter(to) ? row.orderedAt() : to;
        return order;
    }

    Optional<PastOrder> find(String number) {
        return Optional.ofNullable(orders.get(number));
    }

    List<Order> of(String customer) {
        return customer == null ? List.of() : byCustomer.getOrDefault(customer, List.of());
    }

    ImportReport.Orders told() {
        return new ImportReport.Orders(
                rows,
                orders.size(),
                byCustomer.size(),
                guests,
                orders.isEmpty() ? null : from.toString(),
                orders.isEmpty() ? null : to.toString());
    }
}
