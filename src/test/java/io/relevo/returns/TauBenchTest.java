package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.relevo.returns.TauBench.Action;
import io.relevo.returns.TauBench.Item;
import io.relevo.returns.TauBench.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 500 requests of customers nobody here made up, with the actions published as right: {@code mvn test -Dtest=TauBenchTest
 * -Drelevo.corpus=FOLDER}, with tau-bench's retail data in {@code FOLDER/orders/tau-bench-retail}. Skipped where they are
 * not. Prints how many agree; {@code docs/real-data.md} says why the others don't.
 */
class TauBenchTest {

    private static final Path POLICY = Path.of("src/test/resources/tau-retail-policy");
    private static final String RETURN = "return_delivered_order_items";
    private static final String EXCHANGE = "exchange_delivered_order_items";

    private TauBench shop;
    private Judge policy;
    private final Map<String, Map<String, Integer>> table = new TreeMap<>();

    @BeforeEach
    void open() {
        Path folder = Path.of(System.getProperty("relevo.corpus", ""))
                .resolve("orders")
                .resolve("tau-bench-retail");
        assumeThat(folder)
                .as("skipped: put tau-bench's retail data into FOLDER/orders/tau-bench-retail and name the folder by"
                        + " -Drelevo.corpus=FOLDER")
                .matches(Files::isDirectory);
        shop = new TauBench(folder);
        policy = Judge.of(release());
    }

    @AfterEach
    void print() {
        table.forEach((what, outcomes) -> System.out.println(what + ": " + outcomes));
        if (policy != null) {
            policy.close();
        }
    }

    /** The gate wants a law, and this shop's policy names none; the tables are judged by, never released. */
    @Test
    void thePolicyAsTablesLacksNothingButALaw() {
        assertThat(Checks.of(release(), Duration.ofSeconds(30)).faults())
                .extracting(Finding::code)
                .containsExactly("checks.no-floor");
    }

    @Test
    void everyReturnThatIsExpectedIsApprovedAsItIsExpected() {
        List<Wish> wishes = shop.wishes();
        List<Action> expected = shop.actions().stream().filter(is(RETURN)).toList();

        List<Action> done = new ArrayList<>();
        wishes.forEach(wish -> {
            List<String> items = named(wish);
            Outcome outcome = asked(wish.user(), wish.order(), shop.status(wish.order()), items, wish.refundTo());
            count("1 expected: " + RETURN, outcome);
            if (outcome == Outcome.APPROVE_ON_SCAN) {
                done.add(new Action(wish.task(), wish.user(), RETURN, wish.order(), items, wish.refundTo()));
            }
        });

        assertThat(shop.tasks()).isEqualTo(500);
        assertThat(wishes).hasSize(146);
        assertThat(done)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("items")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(done.stream().map(action -> Set.copyOf(action.items())))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(action -> Set.copyOf(action.items()))
                        .toList());
    }

    @Test
    void whatIsExpectedToBeCancelledOrModifiedCouldNotBeReturned() {
        record Request(int task, String order, boolean cancel) {}
        Set<Request> requests = shop.actions().stream()
                .filter(action -> !Set.of(RETURN, EXCHANGE).contains(action.name()))
                .map(action ->
                        new Request(action.task(), action.order(), action.name().startsWith("cancel")))
                .collect(Collectors.toSet());

        requests.forEach(request -> refused(
                request.cancel() ? "2 expected: cancel_pending_order" : "2 expected: modify_pending_order_…",
                wholeOrder(request.order())));

        assertThat(requests).hasSize(382);
    }

    /** The customer wants another colour: the tables can't know that, and the policy would take the item back. */
    @Test
    void whatIsExpectedToBeExchangedCouldBeReturnedUnlessTheDifferenceIsPaidOtherwise() {
        List<Action> exchanges = shop.actions().stream().filter(is(EXCHANGE)).toList();
        for (Action action : exchanges) {
            boolean otherwise =
                    refundTo(action.user(), action.order(), action.refundTo()).equals("other");
            Outcome outcome = asked(
                    action.user(), action.order(), shop.status(action.order()), action.items(), action.refundTo());
            count("3 expected: " + EXCHANGE + (otherwise ? ", difference by another method" : ""), outcome);
            assertThat(outcome).isEqualTo(otherwise ? Outcome.DENY : Outcome.APPROVE_ON_SCAN);
        }
        assertThat(exchanges).hasSize(158);
    }

    @Test
    void everyOrderIsReturnableExactlyWhenItWasDelivered() {
        shop.orders().forEach(order -> {
            Outcome outcome = wholeOrder(order);
            count("4 all of an order that is " + shop.status(order), outcome);
            assertThat(outcome == Outcome.APPROVE_ON_SCAN)
                    .as(order)
                    .isEqualTo(shop.status(order).equals("delivered"));
        });
    }

    @Test
    void whatThePolicyForbidsIsRefused() {
        List<Action> returns = shop.actions().stream().filter(is(RETURN)).toList();
        for (Action action : returns) {
            refused(
                    "5 a second time",
                    asked(action.user(), action.order(), "return-requested", action.items(), action.refundTo()));
            refused(
                    "5 after an exchange",
                    asked(action.user(), action.order(), "exchange-requested", action.items(), action.refundTo()));
            Action other = returns.stream()
                    .filter(one -> !one.user().equals(action.user()))
                    .findFirst()
                    .orElseThrow();
            refused(
                    "5 by another customer",
                    asked(other.user(), action.order(), shop.status(action.order()), action.items(), other.refundTo()));
            List<String> strange = other.items().stream()
                    .filter(item -> shop.items(action.order()).stream()
                            .noneMatch(bought -> bought.id().equals(item)))
                    .toList();
            refused(
                    "5 an item of another order",
                    asked(action.user(), action.order(), shop.status(action.order()), strange, action.refundTo()));
            shop.methods(action.user()).forEach((method, source) -> {
                if (!shop.paidWith(action.order()).contains(method) && !source.equals("gift_card")) {
                    refused(
                            "5 refund to another card",
                            asked(action.user(), action.order(), shop.status(action.order()), action.items(), method));
                }
            });
            refused(
                    "5 refund to nobody's gift card",
                    asked(action.user(), action.order(), shop.status(action.order()), action.items(), "gift_card_0"));
        }
    }

    /** tau-bench's orders have no dates, so nothing about time, reason or goods is known. */
    @Test
    void theShippedTablesLeaveEveryReturnToAPersonUnlessTheRestIsAssumed() {
        try (Judge shipped = Judge.of(Release.shipped())) {
            for (Action action : shop.actions().stream().filter(is(RETURN)).toList()) {
                for (Item item : shop.items(action.order())) {
                    if (action.items().contains(item.id())) {
                        Facts known = known(action, item);
                        Verdict verdict = shipped.judge(known);
                        count("6 shipped tables, items", verdict.outcome());
                        assertThat(verdict.reasons()).containsExactly(Judge.FACT_MISSING);
                        Verdict assumed = shipped.judge(assumed(known));
                        count("7 shipped tables, the rest assumed, items", assumed.outcome());
                        assertThat(assumed.outcome()).isLessThan(Outcome.MANUAL_REVIEW);
                    }
                }
            }
        }
    }

    private static Predicate<Action> is(String name) {
        return action -> action.name().equals(name);
    }

    private void refused(String what, Outcome outcome) {
        count(what, outcome);
        assertThat(outcome).as(what).isEqualTo(Outcome.DENY);
    }

    private void count(String what, Outcome outcome) {
        table.computeIfAbsent(what, fresh -> new TreeMap<>()).merge(outcome.name(), 1, Integer::sum);
    }

    /** The items the user means; of two with one name the first, then the next. */
    private List<String> named(Wish wish) {
        Set<String> taken = new HashSet<>();
        return wish.items().stream()
                .map(name -> shop.items(wish.order()).stream()
                        .filter(item -> item.isMeantBy(name) && taken.add(item.id()))
                        .map(Item::id)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(wish.order() + " has no " + name)))
                .toList();
    }

    private Outcome wholeOrder(String order) {
        return asked(
                shop.buyer(order),
                order,
                shop.status(order),
                shop.items(order).stream().map(Item::id).toList(),
                shop.paidWith(order).iterator().next());
    }

    private Outcome asked(String user, String order, String status, List<String> items, String refundTo) {
        return Outcome.ofReturn(items.stream()
                .map(item -> policy.judge(Facts.of(Map.of(
                                "orderStatus",
                                status,
                                "ownOrder",
                                shop.buyer(order).equals(user),
                                "inOrder",
                                shop.items(order).stream()
                                        .anyMatch(bought -> bought.id().equals(item)),
                                "refundTo",
                                refundTo(user, order, refundTo))))
                        .outcome())
                .toList());
    }

    private String refundTo(String user, String order, String method) {
        String source = shop.methods(user).get(method);
        if (source == null) {
            return "unknown";
        }
        return shop.paidWith(order).contains(method) ? "original" : source.equals("gift_card") ? "gift-card" : "other";
    }

    private Facts known(Action action, Item item) {
        int orders = shop.ordersOf(action.user());
        Map<String, Object> known = new HashMap<>(Map.of(
                "country", "US", "currency", "USD", "quantity", 1, "lineValue", item.price(), "delivered", true));
        known.putAll(Map.of("ordersCount", orders, "recurring", orders > 1));
        return Facts.of(known);
    }

    private static Facts assumed(Facts known) {
        LocalDate asked = LocalDate.parse("2024-05-15");
        Map<String, Object> all = new HashMap<>(known.single());
        all.putAll(Map.of("reason", "changed-mind", "condition", "unopened", "photos", 0, "category", "other"));
        all.putAll(Map.of("finalSale", false, "hygiene", false, "warrantyMonths", 0, "segment", "standard"));
        all.putAll(Map.of("requestedOn", asked, "orderedOn", asked.minusDays(10), "deliveredOn", asked.minusDays(7)));
        all.putAll(Map.of("daysSinceOrdered", 10, "daysSinceDelivery", 7, "businessDaysSinceDelivery", 5));
        all.putAll(Map.of("customerSinceDays", 365, "returnsCount", 0, "returnRate", 0, "returnedValue", 0));
        all.putAll(Map.of("returns90d", 0, "returnedValue90d", 0, "sameReasonReturns180d", 0, "requests24h", 1));
        return Facts.of(all);
    }

    private static Release release() {
        try {
            return Release.of(
                    "tau-retail-policy",
                    Files.readAllBytes(POLICY.resolve(Release.POINTS_FILE)),
                    Files.readAllBytes(POLICY.resolve(Release.GRAPH_FILE)),
                    Files.readAllBytes(POLICY.resolve(Release.CATALOGUE_FILE)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
