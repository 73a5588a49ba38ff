package io.relevo.portal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code portal_codes}. */
@Component
class CodeStore {

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param customerId and {@code orderId} null for a look-up that found nothing */
    record Row(String codeHash, String customerId, String orderId) {}

    void insert(String ticketHash, Row row, int tries, Instant expiresAt) {
        jdbc.sql("""
                insert into portal_codes (ticket_hash, code_hash, customer_id, order_id, tries_left, expires_at)
                values (:ticket, :code, :customer, :order, :tries, :expires)""")
                .param("ticket", ticketHash)
                .param("code", row.codeHash())
                .param("customer", row.customerId(), Types.VARCHAR)
                .param("order", row.orderId(), Types.VARCHAR)
                .param("tries", tries)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Spends a try, so that two at once can't share one. */
    Optional<Row> attempt(String ticketHash, Instant now) {
        boolean spent = jdbc.sql("""
                update portal_codes set tries_left = tries_left - 1
                where ticket_hash = :ticket and tries_left > 0 and expires_at > :now""")
                        .param("ticket", ticketHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        return !spent
                ? Optional.empty()
                : jdbc.sql("select code_hash, customer_id, order_id from portal_codes where ticket_hash = :ticket")
                        .param("ticket", ticketHash)
                        .query((row, number) -> new Row(
                                row.getString("code_hash"), row.getString("customer_id"), row.getString("order_id")))
                        .optional();
    }

    void delete(String ticketHash) {
        jdbc.sql("delete from portal_codes where ticket_hash = :ticket")
                .param("ticket", ticketHash)
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from portal_codes where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
