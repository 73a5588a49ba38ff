package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderLinksTest {

    private static final String SECRET = "only-for-the-demo-0123456789abcdef";
    private static final long EXPIRES = 1_772_500_000;
    /** As docs/api.md says: printf '100201\n1772500000' | openssl dgst -sha256 -hmac "$SECRET" */
    private static final String SIGNATURE = "71195638e171b88d276e6eafc7808149eb6c56b7e822253a81043ad9980b5940";

    private final Shop shop = mock(Shop.class);
    private final Order order = new Order("100201", "C-1", Instant.EPOCH, null, null, "MXN", List.of(), List.of());

    @BeforeEach
    void known() {
        given(shop.order("100201")).willReturn(Optional.of(order));
        given(shop.order("100202")).willReturn(Optional.of(order));
    }

    @Test
    void opensWhatTheShopSigned() {
        assertThat(links(SECRET, EXPIRES - 1).open("100201", EXPIRES, SIGNATURE))
                .contains(order);
    }

    @Test
    void opensNothingTheShopDidNotSign() {
        OrderLinks links = links(SECRET, EXPIRES - 1);

        assertThat(links.open("100202", EXPIRES, SIGNATURE)).isEmpty();
        assertThat(links.open("100201", EXPIRES + 1, SIGNATURE)).isEmpty();
        assertThat(links.open("100201", EXPIRES, "")).isEmpty();
    }

    @Test
    void opensNothingAnyMoreWhenItExpires() {
        assertThat(links(SECRET, EXPIRES).open("100201", EXPIRES, SIGNATURE)).isEmpty();
    }

    @Test
    void opensNothingWithoutASecret() {
        assertThat(links("", EXPIRES - 1).open("100201", EXPIRES, SIGNATURE)).isEmpty();
    }

    @Test
    void takesNoShortSecret() {
        assertThatThrownBy(() -> links("short", 0)).hasMessageContaining("openssl rand -hex 32");
    }

    private OrderLinks links(String secret, long now) {
        return new OrderLinks(shop, Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC), secret);
    }
}
