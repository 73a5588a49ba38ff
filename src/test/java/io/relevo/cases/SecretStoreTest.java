package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretStoreTest {

    private final String name = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void makesASecretOnceAndKeepsIt(TestDatabase database) {
        String secret = new Heart(database).secrets.secret(name);

        assertThat(secret).hasSize(32);
        assertThat(new Heart(database).secrets.secret(name)).isEqualTo(secret);
        assertThat(new Heart(database).secrets.secret(UUID.randomUUID().toString()))
                .isNotEqualTo(secret);
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatStartTogetherAgree(TestDatabase database) throws Exception {
        var nodes = 4;
        var together = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        SecretStore secretStore = new Heart(database).secrets;
        Callable<String> start = () -> {
            together.await();
            return secretStore.secret(name);
        };
        try {
            var secrets = threads.invokeAll(
                    IntStream.range(0, nodes).mapToObj(node -> start).toList());
            String first = secrets.get(0).get();
            for (var secret : secrets) {
                assertThat(secret.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdown();
        }
    }
}
