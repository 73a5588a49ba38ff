package io.relevo.returns;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code returns_links}. */
@Component
class ReturnLinkStore {

    private final JdbcClient jdbc;

    ReturnLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(ReturnNumber number) {
        return jdbc.sql("select token from returns_links where return_number = ?")
                .param(number.value())
                .query(String.class)
                .optional();
    }

    Optional<ReturnNumber> find(String token) {
        return jdbc.sql("select return_number from returns_links where token = ?")
                .param(token)
                .query(Long.class)
                .optional()
                .map(ReturnNumber::new);
    }

    void insert(ReturnNumber number, String token) {
        jdbc.sql("insert into returns_links (return_number, token) values (?, ?)")
                .params(number.value(), token)
                .update();
    }
}
