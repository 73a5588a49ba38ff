package io.relevo.shop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code shop_shipments}. */
@Component
class ShipmentStore {

    private final JdbcClient jdbc;

    ShipmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param which a condition on the order {@code o}, with the parameter {@code id} */
    Map<String, List<Order.Shipment>> byOrder(String which, String id) {
        return jdbc
                .sql("select s.* from shop_shipments s join shop_orders o on o.id = s.order_id where " + which
                        + " order by s.status_at, s.id")
                .param("id", id)
                .query((row, number) -> Map.entry(row.getString("order_id"), shipment(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    boolean update(String orderId, Order.Shipment shipment) {
        return bind(orderId, shipment, """
                update shop_shipments set order_id = :orderId, carrier = :carrier, tracking = :tracking,
                    status = case when status_at <= :at then :status else status end,
                    status_at = case when status_at <= :at then :at else status_at end
                where id = :id""").update() == 1;
    }

    void insert(String orderId, Order.Shipment shipment) {
        bind(orderId, shipment, """
                insert into shop_shipments (id, order_id, carrier, tracking, status, status_at)
                values (:id, :orderId, :carrier, :tracking, :status, :at)""").update();
    }

    private JdbcClient.StatementSpec bind(String orderId, Order.Shipment shipment, String sql) {
        return jdbc.sql(sql)
                .param("id", shipment.id())
                .param("orderId", orderId)
                .param("carrier", shipment.carrier())
                .param("tracking", shipment.tracking())
                .param("status", shipment.status())
                .param("at", shipment.at().atOffset(ZoneOffset.UTC));
    }

    private static Order.Shipment shipment(ResultSet row) throws SQLException {
        return new Order.Shipment(
                row.getString("id"),
                row.getString("carrier"),
                row.getString("tracking"),
                row.getString("status"),
                row.getObject("status_at", OffsetDateTime.class).toInstant());
    }
}
