package io.relevo.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shop's customers and orders, as far as it told us. */
@Component
public class Shop {

    public Optional<Customer> customer(String id) {
        throw new UnsupportedOperationException();
    }

    /** @param email compared without case */
    public Optional<Customer> customerByEmail(String email) {
        throw new UnsupportedOperationException();
    }

    public Optional<Order> order(String id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first, with lines and shipments. */
    public List<Order> ordersOf(String customerId) {
        throw new UnsupportedOperationException();
    }
}
