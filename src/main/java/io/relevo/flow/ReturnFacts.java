package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Facts;
import io.relevo.returns.OrderLine;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is known about a return when it is judged, by what there was before it. What nobody told stays missing; nothing is
 * ever assumed.
 */
@Component
public class ReturnFacts {

    private static final String DELIVERED = "delivered";

    private final Shop shop;
    private final Returns returns;
    private final ShopWords words;
    private final CustomerRecord record;
    private final BusinessDays businessDays;
    private final ZoneId zone;

    ReturnFacts(
            Shop shop,
            Returns returns,
            ShopWords words,
            CustomerRecord record,
            BusinessDays businessDays,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.shop = shop;
        this.returns = returns;
        this.words = words;
        this.record = record;
        this.businessDays = businessDays;
        this.zone = zone;
    }

    /** By line of the order; by what shop and returns have on record. */
    Map<Integer, Facts> of(ReturnRequest request, Catalogue catalogue) {
        Customer customer = shop.customer(request.customerId()).orElseThrow();
        List<Order> orders = shop.ordersOf(customer.id());
        Order order = orders.stream()
                .filter(each -> each.id().equals(request.orderId()))
                .findFirst()
                .or(() -> shop.order(request.orderId()))
                .orElseThrow();
        var known = new Surroundings(
                order,
                customer,
                orders,
                returns.ofCustomers(Set.of(customer.id())),
                shop.othersAtAddressOf(order).map(this::returnsOf),
                shop.disputes(customer.id()));
        return of(request, known, catalogue);
    }

    private Map<String, List<ReturnRequest>> returnsOf(Set<String> customers) {
        Map<String, List<ReturnRequest>> found = new HashMap<>();
        customers.forEach(customer -> found.put(customer, new ArrayList<>()));
        returns.ofCustomers(customers)
                .forEach(request -> found.get(request.customerId()).add(request));
        return found;
    }

    /** By line of the order; by what is given and nothing else. */
    public Map<Integer, Facts> of(ReturnRequest request, Surroundings known, Catalogue catalogue) {
        Map<String, Object> shared = new HashMap<>();
        order(request, known.order(), known.customer(), catalogue, shared);
        CustomerRecord.History history = record.of(request, known);
        shared.putAll(history.facts());
        Map<Integer, Facts> facts = new HashMap<>();
        for (ReturnLine line : request.lines()) {
            Map<String, Object> single = new HashMap<>(shared);
            line(line, known.order(), single);
            single.put("sameReasonReturns180d", history.sameReason(line.reason()));
            facts.put(
                    line.line(),
                    new Facts(
                            single,
                            history.pastReturns(),
                            orderLines(known.order(), catalogue),
                            history.linkedAccounts()));
        }
        return facts;
    }

    /** What is sent back, with its category and what it is worth as the order has them. */
    public ReturnLine described(ReturnLine item, Order order, Catalogue catalogue) {
        return words.described(item, order, catalogue);
    }

    private void order(
            ReturnRequest request, Order order, Customer customer, Catalogue catalogue, Map<String, Object> facts) {
        LocalDate requested = day(request.requestedAt());
        LocalDate ordered = day(order.orderedAt());
        facts.put("country", words.country(customer.country(), catalogue));
        facts.put("currency", order.currency());
        facts.put("orderedOn", ordered);
        facts.put("requestedOn", requested);
        facts.put("daysSinceOrdered", ChronoUnit.DAYS.between(ordered, requested));
        Optional<LocalDate> delivered = deliveredAt(order)
                .filter(at -> !at.isAfter(request.requestedAt()))
                .map(this::day);
        facts.put(DELIVERED, delivered.isPresent());
        delivered.ifPresent(day -> {
            facts.put("deliveredOn", day);
            facts.put("daysSinceDelivery", ChronoUnit.DAYS.between(day, requested));
            businessDays
                    .between(day, requested, customer.country())
                    .ifPresent(days -> facts.put("businessDaysSinceDelivery", days));
        });
    }

    private void line(ReturnLine line, Order order, Map<String, Object> facts) {
        facts.put("reason", line.reason());
        facts.put("condition", line.condition());
        facts.put("photos", line.photos().size());
        facts.put("quantity", line.quantity());
        facts.put("category", line.category());
        facts.put("lineValue", line.worth());
        if (line.category() != null) {
            facts.put("hygiene", words.hygiene(line.category()));
            facts.put("warrantyMonths", words.warrantyMonths(line.category()));
        }
        order.lines().stream()
                .filter(bought -> bought.line() == line.line())
                .findFirst()
                .ifPresent(bought -> facts.put("finalSale", bought.finalSale()));
    }

    /** The same, had it been asked for on another day. */
    Facts on(LocalDate day, Facts facts, String customersCountry) {
        Facts changed = facts.with("requestedOn", day)
                .with(
                        "daysSinceOrdered",
                        ChronoUnit.DAYS.between(
                                (LocalDate) facts.find("orderedOn").orElseThrow(), day));
        LocalDate delivered = (LocalDate) facts.find("deliveredOn").orElse(null);
        if (delivered == null) {
            return changed;
        }
        OptionalLong open = businessDays.between(delivered, day, customersCountry);
        return changed.with("daysSinceDelivery", ChronoUnit.DAYS.between(delivered, day))
                .with("businessDaysSinceDelivery", open.isPresent() ? open.getAsLong() : null);
    }

    private List<OrderLine> orderLines(Order order, Catalogue catalogue) {
        return order.lines().stream()
                .map(line -> new OrderLine(
                        words.category(line.category(), catalogue),
                        words.usd(line.price(), order.currency()).orElse(null),
                        line.quantity()))
                .toList();
    }

    /** As the shop said, else as the carrier did. */
    private static Optional<Instant> deliveredAt(Order order) {
        return Optional.ofNullable(order.deliveredAt()).or(() -> order.shipments().stream()
                .filter(shipment -> DELIVERED.equalsIgnoreCase(shipment.status()))
                .map(Order.Shipment::at)
                .max(Instant::compareTo));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
