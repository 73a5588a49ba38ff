package io.relevo.flow;

import io.relevo.returns.LinkedAccount;
import io.relevo.returns.PastReturn;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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

    private final ZoneId zone;

    CustomerRecord(@Value("${relevo.shop.zone}") ZoneId zone) {
        this.zone = zone;
    }

    record History(Map<String, Object> facts, List<PastReturn> pastReturns, List<LinkedAccount> linkedAccounts) {

        /** Returned lines with this reason in half a year; null if nobody knows the reason of one of them. */
        Long sameReason(String reason) {
            List<String> reasons = pastReturns.stream()
                    .filter(past -> past.daysAgo() <= HALF_A_YEAR)
                    .map(PastReturn::reason)
                    .toList();
            return reason == null || reasons.stream().anyMatch(Objects::isNull)
                    ? null
                    : reasons.stream().filter(reason::equals).count();
        }
    }

    History of(ReturnRequest request, Surroundings known) {
        if (known.customer().id() == null) {
            return new History(Map.of(), List.of(), List.of());
        }
        List<Order> orders = known.orders().stream()
                .filter(each -> !each.orderedAt().isAfter(request.requestedAt()))
                .toList();
        List<ReturnRequest> asked =
                known.returns().stream().filter(before(request)).toList();
        List<ReturnRequest> past =
                asked.stream().filter(each -> each.state().counts()).toList();
        List<ReturnRequest> recent =
                past.stream().filter(since(request, QUARTER)).toList();
        long returned = askedFor(past);
        Map<String, Object> facts = new HashMap<>();
        facts.put("segment", known.customer().segment());
        facts.put("ordersCount", orders.size());
        facts.put("recurring", orders.stream().anyMatch(each -> each.orderedAt()
                .isBefore(known.order().orderedAt())));
        customerSince(known.customer(), orders)
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
        known.disputes().ifPresent(count -> facts.put("disputes", count));
        return new History(facts, pastReturns(request, past), neighbours(request, known, facts));
    }

    private static List<LinkedAccount> neighbours(
            ReturnRequest request, Surroundings known, Map<String, Object> facts) {
        if (known.neighbours().isEmpty()) {
            return List.of();
        }
        Map<String, List<ReturnRequest>> theirs = new TreeMap<>();
        known.neighbours()
                .get()
                .forEach((neighbour, returns) -> theirs.put(
                        neighbour,
                        returns.stream()
                                .filter(each -> each.state().counts())
                                .filter(before(request))
                                .toList()));
        facts.put("otherCustomersAtAddress", theirs.size());
        facts.put(
                "otherReturnersAtAddress",
                theirs.values().stream().filter(past -> !past.isEmpty()).count());
        return theirs.values().stream()
                .map(past -> new LinkedAccount(
                        askedFor(past.stream().filter(since(request, QUARTER)).toList())))
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
