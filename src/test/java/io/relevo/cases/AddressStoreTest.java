package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressStoreTest {

    private final String address = UUID.randomUUID() + "@Cliente.example";

    @ParameterizedTest
    @EnumSource
    void remembersAnAddressHoweverItIsSpelt(TestDatabase database) {
        var heart = new Heart(database);
        assertThat(heart.addresses.isUnreachable(address)).isFalse();

        heart.run(() -> heart.addresses.unreachable(address, Heart.START, "550 no such user"));

        assertThat(heart.addresses.isUnreachable(address.toUpperCase())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondBounceReplacesTheDiagnosticAndKeepsTheDate(TestDatabase database) {
        var heart = new Heart(database);
        heart.run(() -> heart.addresses.unreachable(address, Heart.START, "first"));

        heart.run(
                () -> heart.addresses.unreachable(address, Heart.START.plusSeconds(60), "second\0" + "x".repeat(2000)));

        assertThat(heart.jdbc
                        .sql("select diagnostic from cases_unreachable_addresses where address = ?")
                        .param(address.toLowerCase())
                        .query(String.class)
                        .single())
                .startsWith("secondx")
                .hasSize(1000);
    }
}
