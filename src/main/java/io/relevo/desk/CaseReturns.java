package io.relevo.desk;

import static java.util.stream.Collectors.toMap;

import io.relevo.cases.SupportCase;
import io.relevo.flow.ReturnCounter;
import io.relevo.flow.ReturnReviews;
import io.relevo.returns.Fact;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.Returns;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The returns beside a case: those there are, and what could be asked for. */
@Component
class CaseReturns {

    private static final int SHOWN = 10;

    private final Returns returns;
    private final Shop shop;
    private final ReturnCounter counter;
    private final ReturnReviews reviews;
    private final ReturnScreens screens;
    private final ReturnTelling telling;

    CaseReturns(
            Returns returns,
            Shop shop,
            ReturnCounter counter,
            ReturnReviews reviews,
            ReturnScreens screens,
            ReturnTelling telling) {
        this.returns = returns;
        this.shop = shop;
        this.counter = counter;
        this.reviews = reviews;
        this.screens = screens;
        this.telling = telling;
    }

    /** @param mood {@code good}, {@code bad} or {@code waiting} */
    record Beside(
            String number,
            String order,
            String items,
            String state,
            String mood,
            Instant requestedAt,
            boolean ofThisCase) {}

    /** Those of the case first, then the customer's newest. */
    List<Beside> beside(SupportCase file, Customer customer) {
        String number = file.number().toString();
        List<ReturnRequest> own = returns.ofCase(number);
        Stream<ReturnRequest> others =
                customer == null ? Stream.empty() : returns.ofCustomers(Set.of(customer.id())).stream();
        return Stream.concat(own.stream(), others.filter(one -> !number.equals(one.caseReference())))
                .limit(SHOWN)
                .map(one -> new Beside(
                        one.number().toString(),
                        one.orderId(),
                        screens.items(one),
                        screens.state(one),
                        ReturnScreens.mood(one.state()),
                        one.requestedAt(),
                        number.equals(one.caseReference())))
                .toList();
    }

    List<ReturnCard> cards(List<String> taskIds) {
        return reviews.find(taskIds).stream()
                .flatMap(review -> returns.find(review.number()).map(found -> card(review, found)).stream())
                .toList();
    }

    private ReturnCard card(ReturnReviews.Review review, ReturnRequest request) {
        return new ReturnCard(
                review.taskId(),
                review.step(),
                request.number().toString(),
                shop.customer(request.customerId()).map(Customer::name).orElse(request.customerId()),
                screens.items(request),
                request.appeal() != null,
                review.createdAt(),
                review.dueAt());
    }

    ReturnOffers offers(SupportCase file) {
        Optional<Customer> customer = file.customerId() != null
                ? shop.customer(file.customerId())
                : Optional.ofNullable(file.customerEmail()).flatMap(shop::customerByEmail);
        List<Order> orders = customer.map(known -> shop.ordersOf(known.id())).orElse(List.of());
        return new ReturnOffers(
                orders.stream()
                        .map(Order::id)
                        .filter(id -> id.equals(file.orderId()))
                        .findFirst()
                        .orElse(null),
                orders.stream().map(this::offered).toList(),
                words("reason"),
                words("condition"));
    }

    private ReturnOffers.Of offered(Order order) {
        Map<Integer, Integer> left =
                returns.left(order.id(), order.lines().stream().collect(toMap(Order.Line::line, Order.Line::quantity)));
        return new ReturnOffers.Of(
                order.id(),
                order.orderedAt(),
                order.lines().stream()
                        .map(line -> new ReturnOffers.Line(
                                line.line(), line.name(), line.quantity(), left.getOrDefault(line.line(), 0)))
                        .toList());
    }

    /** Those of the active catalogue. */
    private List<ReturnOffers.Word> words(String fact) {
        return counter.catalogue().find(fact).map(Fact::values).orElse(List.of()).stream()
                .map(code -> new ReturnOffers.Word(code, telling.word(fact, code)))
                .toList();
    }
}
