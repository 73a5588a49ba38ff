package io.relevo.shop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders with their lines and shipments: three statements, however many orders. */
@Component
class OrderStore {

    private static final String ONE = "o.id = :id";
    private static final String OF_CUSTOMER = "o.customer_id = :id";

    private final JdbcClient jdbc;
    private final ShipmentStore shipments;

    OrderStore(JdbcClient jdbc, ShipmentStore shipments) {
        this.jdbc = jdbc;
        this.shipments = shipments;
    }

    Optional<Order> find(String id) {
        return select(ONE, id, "").stream().findFirst();
    }

    /** Locked until the transaction ends. */
    Optional<Order> lock(String id) {
        return select(ONE, id, " for update").stream().findFirst();
    }

    List<Order> ofCustomer(String customerId) {
        return select(OF_CUSTOMER, customerId, "");
    }

    boolean exists(String id) {
        return jdbc.sql("select 1 from shop_orders where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean update(Order order) {
        return bind(order, """
                update shop_orders set customer_id = :customer, ordered_at = :orderedAt, delivered_at = :deliveredAt,
                    promised_at = :promisedAt, currency = :currency
                where id = :id""").update() == 1;
    }

    void insert(Order order) {
        bind(order, """
                insert into shop_orders (id, customer_id, ordered_at, delivered_at, promised_at, currency)
                values (:id, :customer, :orderedAt, :deliveredAt, :promisedAt, :currency)""").update();
    }

    void replaceLines(Order order) {
        jdbc.sql("delete from shop_order_lines where order_id = :id")
                .param("id", order.id())
                .update();
        for (Order.Line line : order.lines()) {
            jdbc.sql("""
                    insert into shop_order_lines
                        (order_id, line_number, sku, name, category, quantity, price, final_sale)
                    values (:id, :line, :sku, :name, :category, :quantity, :price, :finalSale)""")
                    .param("id", order.id())
                    .param("line", line.line())
                    .param("sku", line.sku())
                    .param("name", line.name())
                    .param("category", line.category())
                    .param("quantity", line.quantity())
                    .param("price", line.price())
                    .param("finalSale", line.finalSale())
                    .update();
        }
    }

    /** The orders first: what belongs to one that is locked must be read after it was. */
    private List<Order> select(String which, String id, String locking) {
        List<Order> bare = jdbc.sql("select o.* from shop_orders o where " + which
                        + " order by o.ordered_at desc, o.id desc" + locking)
                .param("id", id)
                .query((row, number) -> order(row))
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, List<Order.Line>> lines = jdbc
                .sql("select l.* from shop_order_lines l join shop_orders o on o.id = l.order_id where " + which
                        + " order by l.line_number")
                .param("id", id)
                .query((row, number) -> Map.entry(row.getString("order_id"), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<String, List<Order.Shipment>> sent = shipments.byOrder(which, id);
        return bare.stream()
                .map(order -> new Order(
                        order.id(),
                        order.customerId(),
                        order.orderedAt(),
                        order.deliveredAt(),
                        order.promisedAt(),
                        order.currency(),
                        lines.getOrDefault(order.id(), List.of()),
                        sent.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private JdbcClient.StatementSpec bind(Order order, String sql) {
        return jdbc.sql(sql)
                .param("id", order.id())
                .param("customer", order.customerId())
                .param("orderedAt", utc(order.orderedAt()))
                .param("deliveredAt", utc(order.deliveredAt()))
                .param("promisedAt", utc(order.promisedAt()))
                .param("currency", order.currency());
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("id"),
                row.getString("customer_id"),
                instant(row, "ordered_at"),
                instant(row, "delivered_at"),
                instant(row, "promised_at"),
                row.getString("currency"),
                List.of(),
                List.of());
    }

    private static Order.Line line(ResultSet row) throws SQLException {
        return new Order.Line(
                row.getInt("line_number"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                row.getInt("quantity"),
                row.getBigDecimal("price"),
                row.getBoolean("final_sale"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
