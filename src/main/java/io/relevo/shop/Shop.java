package io.relevo.shop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop's customers and orders, as far as it told us. */
@Component
public class Shop {

    private final CustomerStore customers;
    private final OrderStore orders;
    private final ShipmentStore shipments;
    private final AddressBook addresses;

    Shop(CustomerStore customers, OrderStore orders, ShipmentStore shipments, AddressBook addresses) {
        this.customers = customers;
        this.orders = orders;
        this.shipments = shipments;
        this.addresses = addresses;
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

    /** The order, locked until the transaction ends. */
    @Transactional
    public Optional<Order> lock(String orderId) {
        return orders.lock(orderId);
    }

    /**
     * Other customers who live, or got an order, where this order went; where the shop didn't say where it went, where
     * its customer lives. Empty if neither is known.
     */
    public Optional<Set<String>> othersAtAddressOf(Order order) {
        return addresses.othersAt(order);
    }

    /** Charges the customer disputed; empty if the shop never said. */
    public OptionalInt disputes(String customerId) {
        return customers.disputes(customerId);
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
     * Saves a customer and what only some shops tell; null leaves what was told before.
     *
     * @param address only a hash of it is kept, to link accounts
     * @return true if the customer is new
     */
    @Transactional
    public boolean save(Customer customer, String address, Integer disputes) {
        boolean created = save(customer);
        addresses.lives(customer.id(), address);
        if (disputes != null) {
            customers.disputes(customer.id(), disputes);
        }
        return created;
    }

    /** As {@link #save(Order)}; a null address leaves what was told before. */
    @Transactional
    public boolean save(Order order, String address) {
        boolean created = save(order);
        addresses.delivered(order.id(), address);
        return created;
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
