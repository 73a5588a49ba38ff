package io.relevo.flow;

import static java.util.stream.Collectors.groupingBy;

import io.relevo.returns.LinkedAccount;
import io.relevo.returns.PastReturn;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a customer and their neighbours did before a return. Returns that were refused or never sent count as requests,
 * not as returns.
 */
@Component
class CustomerRecord {

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final int HALF_A_YEAR = 180;

    private final Shop shop;
    private final Returns returns;
    private final ZoneId zone;

    CustomerRecord(Shop shop, Returns returns, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.shop = shop;
        this.returns = returns;
        this.zone = zone;
    }

    record History(Map<String, Object> facts, List<PastReturn> pastReturns, List<LinkedAccount> linkedAccounts) {

        /** Returned lines with this reason in half a year. */
        long sameReason(String reason) {
            return pastReturns.stream()
                    .filter(past ->
                            past.daysAgo() <= HALF_A_YEAR && past.reason().equals(reason))
                    .count();
        }
    }

    /** @param orders all of the customer's */
    History of(ReturnRequest request, Order order, Customer customer, List<Order> orders) {
        List<ReturnRequest> asked = returns.ofCustomers(Set.of(customer.id())).stream()
                .filter(before(request))
                .toList();
        List<ReturnRequest> past =
                asked.stream().filter(each -> each.state().counts()).toList();
        List<ReturnRequest> recent =
                past.stream().filter(since(request, QUARTER)).toList();
        long returned = askedFor(past);
        Map<String, Object> facts = new HashMap<>();
        facts.put("segment", customer.segment());
        facts.put("ordersCount", orders.size());
        facts.put("recurring", orders.stream().anyMatch(each -> each.orderedAt().isBefore(order.orderedAt())));
        customerSince(customer, orders)
                .ifPresent(since -> facts.put(
                        "customerSinceDays",
                        ChronoUnit.DAYS.between(since, LocalDate.ofInstant(request.requestedAt(), zone))));
        facts.put("returnsCount", returned);
        facts.put(
                "returnRate",
                BigDecimal.valueOf(returned)
                        .divide(BigDecimal.valueOf(Math.max(1, orders.size())), 2, RoundingMode.HALF_UP));
        facts.put("returnedValue", worth(past));
        facts.put("returns90d", askedFor(recent));
        facts.put("returnedValue90d", worth(recent));
        facts.put(
                "requests24h",
                1
                        + askedFor(asked.stream()
                                .filter(since(request, Duration.ofDays(1)))
                                .toList()));
        shop.disputes(customer.id()).ifPresent(count -> facts.put("disputes", count));
        List<LinkedAccount> linked = neighbours(request, order, facts);
        return new History(facts, pastReturns(request, past), linked);
    }

    private List<LinkedAccount> neighbours(ReturnRequest request, Order order, Map<String, Object> facts) {
        Optional<Set<String>> others = shop.othersAtAddressOf(order);
        others.ifPresent(customers -> facts.put("otherCustomersAtAddress", customers.size()));
        Map<String, List<ReturnRequest>> theirs = returns.ofCustomers(others.orElse(Set.of())).stream()
                .filter(each -> each.state().counts())
                .filter(before(request))
                .collect(groupingBy(ReturnRequest::customerId));
        others.ifPresent(customers -> facts.put("otherReturnersAtAddress", theirs.size()));
        return others.orElse(Set.of()).stream()
                .sorted()
                .map(neighbour -> new LinkedAccount(askedFor(theirs.getOrDefault(neighbour, List.of()).stream()
                        .filter(since(request, QUARTER))
                        .toList())))
                .toList();
    }

    /** One that was split is one request. */
    private static long askedFor(List<ReturnRequest> requests) {
        return requests.stream().map(ReturnRequest::askedAs).distinct().count();
    }

    private static List<PastReturn> pastReturns(ReturnRequest request, List<ReturnRequest> past) {
        return past.stream()
                .flatMap(each -> each.lines().stream()
                        .map(line -> new PastReturn(
                                Duration.between(each.requestedAt(), request.requestedAt())
                                        .toDays(),
                                line.reason(),
                                line.category(),
                                line.worth())))
                .toList();
    }

    /** As the shop says, else since the first order it told us about. */
    private Optional<LocalDate> customerSince(Customer customer, List<Order> orders) {
        return Optional.ofNullable(customer.since()).or(() -> orders.stream()
                .map(Order::orderedAt)
                .min(Instant::compareTo)
                .map(first -> LocalDate.ofInstant(first, zone)));
    }

    private static BigDecimal worth(List<ReturnRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.lines().stream())
                .map(ReturnLine::worth)
                .filter(worth -> worth != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Predicate<ReturnRequest> before(ReturnRequest request) {
        return each -> each.number().value() < request.number().value();
    }

    private static Predicate<ReturnRequest> since(ReturnRequest request, Duration span) {
        return each -> each.requestedAt().isAfter(request.requestedAt().minus(span));
    }
}
