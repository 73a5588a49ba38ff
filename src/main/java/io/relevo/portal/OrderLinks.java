package io.relevo.portal;

import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Links by which the shop sends its logged-in customers to their orders: HMAC-SHA256 over order and expiry with a secret
 * that shop and Relevo share. Without a secret there are none.
 */
@Component
class OrderLinks {

    private static final int SHORTEST_SECRET = 32;

    private final Shop shop;
    private final Clock clock;
    private final String secret;

    OrderLinks(Shop shop, Clock clock, @Value("${relevo.portal.link-secret:}") String secret) {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("relevo.portal.link-secret needs at least " + SHORTEST_SECRET
                    + " characters; make one with: openssl rand -hex 32");
        }
        this.shop = shop;
        this.clock = clock;
        this.secret = secret;
    }

    /**
     * @param expires seconds since 1970
     * @return the order, if the link is the shop's and not too old
     */
    Optional<Order> open(String orderId, long expires, String signature) {
        boolean genuine = !secret.isEmpty()
                && Seals.same(
                        Seals.sign(secret, orderId + "\n" + expires),
                        signature.strip().toLowerCase(Locale.ROOT));
        return genuine && clock.instant().isBefore(Instant.ofEpochSecond(expires))
                ? shop.order(orderId)
                : Optional.empty();
    }
}
