package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.returns.Facts;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a return is judged by, told by example: a Wednesday noon in Mexico City. */
@RelevoTest
class ReturnFactsTest {

    private static final AtomicLong COUNTER = new AtomicLong();

    @Autowired
    private Shop shop;

    @Autowired
    private ReturnCounter counter;

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private MovableClock clock;

    private Instant now;

    @BeforeEach
    void itIsWednesday() {
        now = clock.instant();
        while (LocalDate.ofInstant(now, ZoneId.of("America/Mexico_City"))
                        .getDayOfWeek()
                        .getValue()
                != 3) {
            now = now.plus(Duration.ofDays(1));
        }
        clock.set(now);
    }

    @Test
    void countsDaysInTheShopsZoneAndBusinessDaysByTheCalendar() {
        Order order = order(customer("MX", null, "standard"), days(9), days(6), "MXN", line("ropa", "1800"));

        Facts facts = facts(returned(order));

        assertThat(facts.single())
                .containsEntry("delivered", true)
                .containsEntry("daysSinceDelivery", 6L)
                // Friday, Monday, Tuesday and today
                .containsEntry("businessDaysSinceDelivery", 4L)
                .containsEntry("daysSinceOrdered", 9L)
                .containsEntry("requestedOn", LocalDate.ofInstant(now, ZoneId.of("America/Mexico_City")));
    }

    @Test
    void takesTheCarriersWordWhereTheShopSaidNothing() {
        Order order = order(customer("MX", null, "standard"), days(9), null, "MXN", line("ropa", "1800"));
        shop.save(order.id(), new Order.Shipment(order.id(), "Rápida", "PR1", "delivered", days(2)));

        assertThat(facts(returned(order)).single()).containsEntry("daysSinceDelivery", 2L);
    }

    @Test
    void leavesOutWhatIsNotThereYet() {
        Order order = order(customer("MX", null, "standard"), days(3), null, "MXN", line("ropa", "1800"));

        Facts facts = facts(returned(order));

        assertThat(facts.single())
                .containsEntry("delivered", false)
                .doesNotContainKeys(
                        "deliveredOn",
                        "daysSinceDelivery",
                        "businessDaysSinceDelivery",
                        "disputes",
                        "otherCustomersAtAddress");
    }

    @ParameterizedTest
    @CsvSource({
        "ropa, fashion, false, 3",
        "Ropa Interior, underwear, true, 0",
        "Electrónica, electronics, false, 12",
        "books, books, false, 0",
        "rarezas, other, false, 0"
    })
    void translatesTheShopsCategories(String shops, String category, boolean hygiene, long warrantyMonths) {
        Order order = order(customer("MX", null, "standard"), days(9), days(6), "MXN", line(shops, "1800"));

        assertThat(facts(returned(order)).single())
                .containsEntry("category", category)
                .containsEntry("hygiene", hygiene)
                .containsEntry("warrantyMonths", warrantyMonths);
    }

    @Test
    void comparesMoneyInDollarsAndKnowsNoOtherThanTheRatesThereAre() {
        Customer customer = customer("MX", null, "standard");
        Order pesos = order(customer, days(9), days(6), "MXN", line("ropa", "1000"), line("hogar", "200"));
        Order yen = order(customer, days(9), days(6), "JPY", line("ropa", "1000"));

        Facts facts = facts(returned(pesos));
        assertThat(facts.find("lineValue")).contains(54L);
        assertThat(facts.orderLines())
                .extracting("category", "price")
                .containsExactly(tuple("fashion", new BigDecimal("54.00")), tuple("home", new BigDecimal("10.80")));
        ReturnRequest unknown = returned(yen);
        assertThat(facts(unknown).single()).doesNotContainKey("lineValue");
        assertThat(scenes.decision(unknown).verdict().reasons()).contains("FACT_MISSING");
    }

    @Test
    void countsWhatTheCustomerSentBackBefore() {
        Customer customer = customer("MX", LocalDate.parse("2023-01-10"), "standard");
        Order before = order(customer, days(40), days(38), "MXN", line("ropa", "1000"));
        Order refusedBefore = finalSale(customer);
        Order today = order(customer, days(9), days(6), "MXN", line("ropa", "1000"));
        clock.set(now.minus(Duration.ofDays(30)));
        returned(before);
        clock.set(now.minus(Duration.ofHours(1)));
        returned(refusedBefore);
        clock.set(now);

        Facts facts = facts(returned(today));

        assertThat(facts.single())
                .containsEntry("segment", "standard")
                .containsEntry("recurring", true)
                .containsEntry("ordersCount", 3L)
                .containsEntry("returnsCount", 1L)
                .containsEntry("returnRate", new BigDecimal("0.33"))
                .containsEntry("returnedValue", 54L)
                .containsEntry("returns90d", 1L)
                .containsEntry("sameReasonReturns180d", 1L)
                // the refused one is no return, but it was a request
                .containsEntry("requests24h", 2L);
        assertThat(facts.pastReturns()).singleElement().satisfies(past -> {
            assertThat(past.daysAgo()).isEqualTo(30);
            assertThat(past.category()).isEqualTo("fashion");
        });
    }

    @Test
    void takesTheFirstOrderForTheBeginningWhereTheShopDoesNotSay() {
        Customer customer = customer("MX", null, "standard");
        order(customer, days(100), days(97), "MXN", line("ropa", "1000"));
        Order today = order(customer, days(9), days(6), "MXN", line("ropa", "1000"));

        assertThat(facts(returned(today)).single()).containsEntry("customerSinceDays", 100L);
    }

    @Test
    void seesWhoReturnsFromTheSameAddress() {
        Customer customer = customer("MX", null, "standard");
        Customer neighbour = customer("MX", null, "standard");
        String address = "Calle de la Prueba " + COUNTER.incrementAndGet();
        shop.save(customer, address, null);
        shop.save(neighbour, address.toUpperCase(), null);
        returned(order(neighbour, days(9), days(6), "MXN", line("ropa", "1000")));

        Facts facts = facts(returned(order(customer, days(9), days(6), "MXN", line("ropa", "1000"))));

        assertThat(facts.single())
                .containsEntry("otherCustomersAtAddress", 1L)
                .containsEntry("otherReturnersAtAddress", 1L);
        assertThat(facts.linkedAccounts()).singleElement().satisfies(linked -> assertThat(linked.returns90d())
                .isOne());
    }

    @Test
    void aCountryTheCatalogueDoesNotNameIsAnother() {
        Order order = order(customer("SE", null, "standard"), days(9), days(6), "EUR", line("ropa", "50"));

        assertThat(facts(returned(order)).single()).containsEntry("country", "other");
    }

    private Facts facts(ReturnRequest request) {
        return scenes.decision(request).facts();
    }

    private ReturnRequest returned(Order order) {
        var line = new ReturnLine(1, 1, "does-not-fit", "opened", null, List.of(), null, null, null);
        return counter.request(new WantedReturn(order.id(), List.of(line), null));
    }

    private Instant days(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private Customer customer(String country, LocalDate since, String segment) {
        String id = "CF-" + COUNTER.incrementAndGet();
        var customer = new Customer(id, id + "@cliente.example", "Noé Paz", null, country, since, segment);
        shop.save(customer);
        return customer;
    }

    private Order finalSale(Customer customer) {
        return order(
                customer,
                days(50),
                days(48),
                "MXN",
                new Order.Line(1, "S", "Saco", "ropa", 1, new BigDecimal("100"), true));
    }

    private Order order(Customer customer, Instant ordered, Instant delivered, String currency, Order.Line... lines) {
        var numbered = new ArrayList<Order.Line>();
        for (Order.Line line : lines) {
            numbered.add(new Order.Line(
                    numbered.size() + 1,
                    line.sku(),
                    line.name(),
                    line.category(),
                    line.quantity(),
                    line.price(),
                    line.finalSale()));
        }
        var order = new Order(
                "OF-" + COUNTER.incrementAndGet(),
                customer.id(),
                ordered,
                delivered,
                null,
                currency,
                numbered,
                List.of());
        shop.save(order);
        return order;
    }

    private static Order.Line line(String category, String price) {
        return new Order.Line(1, "S", "Saco", category, 1, new BigDecimal(price), false);
    }
}
