package io.relevo.flow;

import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is on record around a return when it is judged. It may tell of later things as well: they are not looked at.
 *
 * @param order the return is from
 * @param customer without an id if nobody knows who ordered: then nothing is known of their past either
 * @param orders the customer's
 * @param returns the customer's
 * @param neighbours what others at the same address returned, by customer; empty if the address isn't known
 * @param disputes empty if nobody counts them
 */
public record Surroundings(
        Order order,
        Customer customer,
        List<Order> orders,
        List<ReturnRequest> returns,
        Optional<Map<String, List<ReturnRequest>>> neighbours,
        OptionalInt disputes) {}
