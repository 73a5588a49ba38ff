package io.relevo.cases;

import static io.relevo.cases.CaseStore.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code cases_unreachable_addresses}. */
@Component
class AddressStore {

    private final JdbcClient jdbc;

    AddressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void unreachable(String address, Instant since, String diagnostic) {
        String known = address.toLowerCase();
        int updated = jdbc.sql("update cases_unreachable_addresses set diagnostic = ? where address = ?")
                .params(Texts.shorten(diagnostic, 1000), known)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into cases_unreachable_addresses (address, since, diagnostic) values (?, ?, ?)")
                    .params(known, utc(since), Texts.shorten(diagnostic, 1000))
                    .update();
        }
    }

    boolean isUnreachable(String address) {
        return jdbc.sql("select count(*) from cases_unreachable_addresses where address = ?")
                        .param(address.toLowerCase())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
