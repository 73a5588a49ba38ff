package io.relevo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CodeStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
    private static final CodeStore.Row ROW = new CodeStore.Row("c0de", "C-1", "100201");
    private static final CodeStore.Row DECOY = new CodeStore.Row("c0de", null, null);

    @ParameterizedTest
    @EnumSource
    void givesSoManyTries(TestDatabase database) {
        CodeStore store = store(database);
        store.insert("t1", ROW, 2, NOON.plusSeconds(60));
        store.insert("t2", DECOY, 2, NOON.plusSeconds(60));

        assertThat(store.attempt("t1", NOON)).contains(ROW);
        assertThat(store.attempt("t1", NOON)).contains(ROW);
        assertThat(store.attempt("t1", NOON)).isEmpty();
        assertThat(store.attempt("t2", NOON)).contains(DECOY);
    }

    @ParameterizedTest
    @EnumSource
    void forgetsWhatExpired(TestDatabase database) {
        CodeStore store = store(database);
        store.insert("t1", ROW, 5, NOON);
        store.insert("t2", ROW, 5, NOON.plusSeconds(1));

        assertThat(store.attempt("t1", NOON)).isEmpty();
        store.deleteExpired(NOON);
        assertThat(store.attempt("t2", NOON)).contains(ROW);
        store.delete("t2");
        assertThat(store.attempt("t2", NOON)).isEmpty();
    }

    private static CodeStore store(TestDatabase database) {
        return new CodeStore(JdbcClient.create(database.migrated()));
    }
}
