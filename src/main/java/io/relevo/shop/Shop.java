package io.relevo.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop's customers and orders, as far as it told us. */
@Component
public class Shop {

    private final CustomerStore customers;
    private final OrderStore orders;
    private final ShipmentStore shipments;

    Shop(CustomerStore customers, OrderStore orders, ShipmentStore shipments) {
        this.customers = customers;
        this.orders = orders;
        this.shipments = shipments;
    }

    public Optional<Customer> customer(String id) {
        return customers.find(id);
    }

    /** @param email compared without case; of several customers with it, the one with the smallest id */
    public Optional<Customer> customerByEmail(String email) {
        return customers.findByEmail(email);
    }

    public Optional<Order> order(String id) {
        return orders.find(id);
    }

    /** Newest first, with lines and shipments. */
    public List<Order> ordersOf(String customerId) {
        return orders.ofCustomer(customerId);
    }

    /** @return true if the customer is new */
    @Transactional
    public boolean save(Customer customer) {
        if (customers.update(customer)) {
            return false;
        }
        customers.insert(customer);
        return true;
    }

    /**
     * Saves the order and its lines; its shipments have a life of their own.
     *
     * @return true if the order is new
     * @throws UnknownReference if we don't know the customer
     */
    @Transactional
    public boolean save(Order order) {
        if (customers.find(order.customerId()).isEmpty()) {
            throw new UnknownReference("customer", order.customerId());
        }
        boolean known = orders.update(order);
        if (!known) {
            orders.insert(order);
        }
        orders.replaceLines(order);
        return !known;
    }

    /**
     * Saves a shipment. News older than what we have changes no status: a carrier's events arrive in any order.
     *
     * @return true if the shipment is new
     * @throws UnknownReference if we don't know the order
     */
    @Transactional
    public boolean save(String orderId, Order.Shipment shipment) {
        if (!orders.exists(orderId)) {
            throw new UnknownReference("order", orderId);
        }
        if (shipments.update(orderId, shipment)) {
            return false;
        }
        shipments.insert(orderId, shipment);
        return true;
    }
}
