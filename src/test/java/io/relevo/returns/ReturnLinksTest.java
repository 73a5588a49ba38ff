package io.relevo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReturnLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

    @ParameterizedTest
    @EnumSource
    void nameAReturnForEver(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        ReturnStore returns = new ReturnStore(jdbc);
        ReturnLinks links = new ReturnLinks(returns, new ReturnLinkStore(jdbc));
        ReturnRequest one = returns.insert("100201", "C-1", List.of(), null, null, NOON);
        ReturnRequest other = returns.insert("100201", "C-1", List.of(), null, null, NOON);

        String token = links.token(one.number());

        assertThat(links.token(one.number())).isEqualTo(token).hasSize(32);
        assertThat(links.token(other.number())).isNotEqualTo(token);
        assertThat(links.find(token)).contains(one);
        assertThat(links.find(one.number().toString())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void photosAreKeptAsTheyCame(TestDatabase database) {
        Photos photos =
                new Photos(new PhotoStore(JdbcClient.create(database.migrated())), Clock.fixed(NOON, ZoneOffset.UTC));

        String reference = photos.keep(new Photo("rota.jpg", "image/jpeg", new byte[] {-1, 0, 1}));

        assertThat(photos.find(reference)).hasValueSatisfying(photo -> {
            assertThat(photo.name()).isEqualTo("rota.jpg");
            assertThat(photo.mediaType()).isEqualTo("image/jpeg");
            assertThat(photo.content()).containsExactly(-1, 0, 1);
        });
        assertThat(photos.find("unknown")).isEmpty();
    }
}
