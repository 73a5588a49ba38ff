package io.relevo.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Customers and orders of the demo. Their dates are told relative to the first start, so that the demo never grows old. */
@Component
@Profile("demo")
class DemoShop {

    private final Shop shop;
    private final DemoFiles files;
    private final Clock clock;

    DemoShop(Shop shop, DemoFiles files, Clock clock) {
        this.shop = shop;
        this.files = files;
        this.clock = clock;
    }

    void open() {
        Stock stock = files.read("shop", new TypeReference<>() {});
        stock.customers().stream()
                .filter(customer -> shop.customer(customer.id()).isEmpty())
                .forEach(shop::save);
        Instant now = clock.instant();
        stock.orders().stream().filter(sold -> shop.order(sold.id()).isEmpty()).forEach(sold -> {
            shop.save(sold.at(now));
            sold.shipments().forEach(parcel -> shop.save(sold.id(), parcel.at(now)));
        });
    }

    record Stock(List<Customer> customers, List<Sold> orders) {}

    /** Hours before now; negative ones are still to come. */
    record Sold(
            String id,
            String customer,
            int ordered,
            Integer delivered,
            Integer promised,
            String currency,
            List<Order.Line> lines,
            List<Parcel> shipments) {

        Order at(Instant now) {
            return new Order(
                    id,
                    customer,
                    before(now, ordered),
                    before(now, delivered),
                    before(now, promised),
                    currency,
                    lines,
                    List.of());
        }
    }

    record Parcel(String id, String carrier, String tracking, String status, int since) {

        Order.Shipment at(Instant now) {
            return new Order.Shipment(id, carrier, tracking, status, before(now, since));
        }
    }

    private static Instant before(Instant now, Integer hours) {
        return hours == null ? null : now.minus(Duration.ofHours(hours));
    }
}
