package io.relevo.insight;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the ledgers were followed. */
@Component
class ProgressStore {

    /**
     * @param followedTo null before the first round and after a rebuild was asked for
     * @param zone whose days were counted, or null
     */
    record Reached(Instant followedTo, String zone) {

        boolean isOf(ZoneId wanted) {
            return wanted.getId().equals(zone);
        }
    }

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Reached reached() {
        return read("select followed_to, zone from insight_progress").orElseThrow();
    }

    /** Takes the turn until the transaction ends; empty while another node has it. */
    Optional<Reached> takeTurn() {
        return read("select followed_to, zone from insight_progress where id = 1 for update skip locked");
    }

    void write(Reached reached) {
        jdbc.sql("update insight_progress set followed_to = :followedTo, zone = :zone")
                .param(
                        "followedTo",
                        reached.followedTo() == null
                                ? null
                                : reached.followedTo().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("zone", reached.zone(), Types.VARCHAR)
                .update();
    }

    private Optional<Reached> read(String sql) {
        return jdbc.sql(sql)
                .query((row, index) -> {
                    OffsetDateTime followedTo = row.getObject("followed_to", OffsetDateTime.class);
                    return new Reached(followedTo == null ? null : followedTo.toInstant(), row.getString("zone"));
                })
                .optional();
    }
}
