package io.relevo.cases;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets made once and kept in the database, so that every node and every restart has the same. */
@Component
class SecretStore {

    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Called at start, outside any transaction: the loser of a race between nodes must be able to read on. */
    String secret(String name) {
        return find(name).orElseGet(() -> {
            try {
                jdbc.sql("insert into cases_secrets (name, secret) values (?, ?)")
                        .params(name, PublicTokens.next())
                        .update();
            } catch (DuplicateKeyException e) {
                // another node was first; its secret counts
            }
            return find(name).orElseThrow();
        });
    }

    private Optional<String> find(String name) {
        return jdbc.sql("select secret from cases_secrets where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }
}
