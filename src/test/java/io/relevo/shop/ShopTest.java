package io.relevo.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShopTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T16:00:00.123Z");
    private static final Customer SOFIA = new Customer(
            "C-1", "sofia@correo.example", "Sofía Ramírez", "+52 55 1", "MX", LocalDate.of(2021, 3, 14), "vip");
    private static final Order.Line PAN =
            new Order.Line(1, "HOG-1", "Sartén", "hogar", 2, new BigDecimal("549.00"), true);
    private static final Order.Line BED =
            new Order.Line(2, "PET-1", "Cama", "mascotas", 1, new BigDecimal("899.50"), false);

    @ParameterizedTest
    @EnumSource
    void findsACustomerByAddressInAnyCase(TestDatabase database) {
        Shop shop = shop(database);

        assertThat(shop.save(SOFIA)).isTrue();

        assertThat(shop.customerByEmail(" Sofia@Correo.example ")).contains(SOFIA);
        assertThat(shop.customer("C-1")).contains(SOFIA);
        assertThat(shop.customerByEmail("other@correo.example")).isEmpty();
        assertThat(shop.customerByEmail(null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesACustomerWhoIsSavedAgain(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA);
        var moved = new Customer("C-1", "s@correo.example", "Sofía R.", null, "CL", null, "standard");

        assertThat(shop.save(moved)).isFalse();

        assertThat(shop.customer("C-1")).contains(moved);
        assertThat(shop.customerByEmail("sofia@correo.example")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTwoCustomersWithOneAddress(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(new Customer("C-2", "sofia@correo.example", "Twin", null, "MX", null, "standard"));
        shop.save(SOFIA);

        assertThat(shop.customerByEmail("sofia@correo.example")).contains(SOFIA);
    }

    @ParameterizedTest
    @EnumSource
    void listsOrdersNewestFirstWithLinesAndShipments(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA);
        shop.save(order("100", MONDAY, List.of(BED, PAN)));
        shop.save(order("101", MONDAY.plusSeconds(60), List.of(PAN)));
        var parcel = new Order.Shipment("S-1", "Rápida", "PR1", "in-transit", MONDAY);
        shop.save("100", parcel);

        List<Order> orders = shop.ordersOf("C-1");

        assertThat(orders).extracting(Order::id).containsExactly("101", "100");
        assertThat(orders.get(1).lines()).containsExactly(PAN, BED);
        assertThat(orders.get(1).shipments()).containsExactly(parcel);
        assertThat(orders.get(0).shipments()).isEmpty();
        assertThat(shop.order("100")).contains(orders.get(1));
        assertThat(shop.order("999")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheLinesOfAnOrderAndKeepsItsShipments(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA);
        shop.save(order("100", MONDAY, List.of(PAN, BED)));
        shop.save("100", new Order.Shipment("S-1", "Rápida", "PR1", "in-transit", MONDAY));

        assertThat(shop.save(order("100", MONDAY, List.of(BED)))).isFalse();

        Order order = shop.order("100").orElseThrow();
        assertThat(order.lines()).containsExactly(BED);
        assertThat(order.shipments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void lateNewsOfAShipmentChangesNoStatus(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA);
        shop.save(order("100", MONDAY, List.of(PAN)));
        shop.save("100", new Order.Shipment("S-1", "Rápida", "PR1", "delivered", MONDAY));

        shop.save("100", new Order.Shipment("S-1", "Rápida", "PR1", "in-transit", MONDAY.minusSeconds(60)));

        assertThat(shop.order("100").orElseThrow().shipments())
                .containsExactly(new Order.Shipment("S-1", "Rápida", "PR1", "delivered", MONDAY));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatBelongsToNobodyKnown(TestDatabase database) {
        Shop shop = shop(database);

        assertThatThrownBy(() -> shop.save(order("100", MONDAY, List.of(PAN))))
                .isInstanceOf(UnknownReference.class)
                .hasMessage("unknown customer 'C-1'");
        assertThatThrownBy(() -> shop.save("100", new Order.Shipment("S-1", "R", "P", "lost", MONDAY)))
                .isInstanceOf(UnknownReference.class)
                .hasMessage("unknown order '100'");
    }

    private static Order order(String id, Instant orderedAt, List<Order.Line> lines) {
        return new Order(id, "C-1", orderedAt, null, MONDAY.plusSeconds(3600), "MXN", lines, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void linksCustomersWhoShareAnAddressHoweverItIsWritten(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA, "Av. Juárez 5, Int. 2, CDMX", null);
        shop.save(twin("C-2"), "AV JUAREZ 5 INT 2 CDMX", 2);
        shop.save(twin("C-3"), null, null);
        shop.save(order("100", MONDAY, List.of(PAN)), null);
        Order order = shop.order("100").orElseThrow();

        assertThat(shop.othersAtAddressOf(order)).contains(Set.of("C-2"));
        assertThat(shop.disputes("C-2")).hasValue(2);
        assertThat(shop.disputes("C-1")).isEmpty();

        shop.save(order, "Calle Nueva 1");
        shop.save(SOFIA, null, null);
        assertThat(shop.othersAtAddressOf(order)).contains(Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void keepsAddressesAsHashesOnlyWhoHasTheSecretCanTry(TestDatabase database) throws Exception {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        Shop shop = shop(jdbc);
        shop.save(SOFIA, "Calle Uno 1", null);
        shop.save(twin("C-2"), null, null);
        String guessed = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("calle uno 1".getBytes(StandardCharsets.UTF_8)));
        assertThat(hashOf("C-1", jdbc)).isNotEqualTo(guessed).startsWith("k1:");

        // as it was kept before there was a secret
        jdbc.sql("update shop_customers set address_hash = :hash where id = 'C-2'")
                .param("hash", guessed)
                .update();
        new AddressRekeying(jdbc, new AddressKey(jdbc)).afterPropertiesSet();

        assertThat(hashOf("C-2", jdbc)).isEqualTo(hashOf("C-1", jdbc));
    }

    private static String hashOf(String customer, JdbcClient jdbc) {
        return jdbc.sql("select address_hash from shop_customers where id = :id")
                .param("id", customer)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void doesNotKnowWhoSharesAnAddressNobodyTold(TestDatabase database) {
        Shop shop = shop(database);
        shop.save(SOFIA);
        shop.save(order("100", MONDAY, List.of(PAN)));

        assertThat(shop.othersAtAddressOf(shop.lock("100").orElseThrow())).isEmpty();
        assertThat(shop.lock("101")).isEmpty();
    }

    private static Customer twin(String id) {
        return new Customer(id, id + "@correo.example", "Twin", null, "MX", null, "standard");
    }

    private static Shop shop(TestDatabase database) {
        return shop(JdbcClient.create(database.migrated()));
    }

    private static Shop shop(JdbcClient jdbc) {
        var shipments = new ShipmentStore(jdbc);
        return new Shop(
                new CustomerStore(jdbc),
                new OrderStore(jdbc, shipments),
                shipments,
                new AddressBook(jdbc, new AddressKey(jdbc)));
    }
}
