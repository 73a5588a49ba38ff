package io.relevo.flow;

import io.relevo.parties.Party;
import io.relevo.parties.Requests;
import io.relevo.returns.ReturnRequest;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which party the shop means by the carrier of an order: by its code, or by its name however it is written. */
@Component
class Carriers {

    private static final String PREFIX = "carrier-";

    private final Shop shop;
    private final Requests requests;

    Carriers(Shop shop, Requests requests) {
        this.shop = shop;
        this.requests = requests;
    }

    /** Of the order's newest shipment; empty if there is none, or its carrier is no party. */
    Optional<Party> of(ReturnRequest request) {
        return shop.order(request.orderId()).stream()
                .flatMap(order -> order.shipments().stream())
                .max(Comparator.comparing(Order.Shipment::at))
                .map(Order.Shipment::carrier)
                .flatMap(this::named);
    }

    private Optional<Party> named(String carrier) {
        String plain = ShopWords.plain(carrier);
        return requests.parties().stream()
                .filter(party -> party.kind() == Party.Kind.THIRD_PARTY)
                .filter(party -> Stream.of(
                                party.code(), ShopWords.plain(party.nameEs()), ShopWords.plain(party.nameEn()))
                        .anyMatch(name -> name.equals(plain) || name.equals(PREFIX + plain)))
                .findFirst();
    }
}
