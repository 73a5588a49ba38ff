package io.relevo.intake;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The store of originals: kept first, settled later, never deleted here. */
@Component
class Originals {

    private static final String COLUMNS =
            "id, door, source, received_at, status, attempts, case_number, entry_id, failure, whole";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Originals(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What {@link #keep} found or made; {@code first} is true for the one caller who stored it. */
    record Kept(Original original, boolean first) {}

    /**
     * Stores and commits; the caller must not be in a transaction. The first attempt is counted with the insert, and the
     * row is left to the caller until its lease ends.
     */
    Kept keep(Arrival arrival) {
        String id = TSID.Factory.getTsid().toString();
        Instant now = clock.instant();
        try {
            transactions.executeWithoutResult(tx -> insert(id, arrival, now));
        } catch (DataAccessException failure) {
            // Somebody else may have stored it: the state says so, not the exception.
            return new Kept(known(arrival).orElseThrow(() -> failure), false);
        }
        return new Kept(
                new Original(
                        id,
                        arrival.door(),
                        arrival.source(),
                        now,
                        Original.Status.NEW,
                        1,
                        null,
                        null,
                        arrival.failure(),
                        arrival.whole()),
                true);
    }

    private void insert(String id, Arrival arrival, Instant now) {
        jdbc.sql("""
                        insert into intake_originals (id, door, source, transport_key, content_key, received_at, status,
                            attempts, due_at, failure, whole, raw)
                        values (:id, :door, :source, :transportKey, :contentKey, :receivedAt, 'NEW', 1, :dueAt, :failure,
                            :whole, :raw)""")
                .param("id", id)
                .param("door", arrival.door().name())
                .param("source", arrival.source())
                .param("transportKey", arrival.transportKey())
                .param("contentKey", arrival.contentKey())
                .param("receivedAt", utc(now))
                .param("dueAt", utc(now.plus(leaseOf(1))))
                .param("failure", arrival.failure())
                .param("whole", arrival.whole())
                .param("raw", arrival.raw())
                .update();
    }

    private Optional<Original> known(Arrival arrival) {
        return findByTransport(arrival.source(), arrival.transportKey())
                .or(() -> jdbc.sql("select " + COLUMNS + " from intake_originals where content_key = ?")
                        .param(arrival.contentKey())
                        .query(Originals::read)
                        .optional());
    }

    Optional<Original> findByTransport(String source, String transportKey) {
        return jdbc.sql("select " + COLUMNS + " from intake_originals where source = ? and transport_key = ?")
                .params(source, transportKey)
                .query(Originals::read)
                .optional();
    }

    /** The greatest transport key of a source between two keys, both inclusive. */
    Optional<String> lastTransportKey(String source, String from, String to) {
        return jdbc.sql(
                        "select max(transport_key) from intake_originals where source = ? and transport_key between ? and ?")
                .params(source, from, to)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    byte[] raw(String id) {
        return jdbc.sql("select raw from intake_originals where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Rows still new whose time has come, oldest first. */
    List<Original> due(int limit) {
        return jdbc.sql("select " + COLUMNS + " from intake_originals where due_at <= ? order by due_at limit " + limit)
                .param(utc(clock.instant()))
                .query(Originals::read)
                .list();
    }

    /** Counts an attempt and commits it; empty when another worker has the row or it is settled. */
    Optional<Original> claim(String id) {
        Instant now = clock.instant();
        int attempts = jdbc.sql("select attempts from intake_originals where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        int claimed = transactions.execute(tx -> jdbc.sql(
                        "update intake_originals set attempts = attempts + 1, due_at = ? where id = ? and due_at <= ?")
                .params(utc(now.plus(leaseOf(attempts + 1))), id, utc(now))
                .update());
        return claimed == 1 ? find(id) : Optional.empty();
    }

    Optional<Original> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from intake_originals where id = ?")
                .param(id)
                .query(Originals::read)
                .optional();
    }

    /** Locks the row in the caller's transaction; empty when {@code wait} is false and another transaction has it. */
    Optional<Original> lock(String id, boolean wait) {
        return jdbc.sql("select " + COLUMNS + " from intake_originals where id = ? for update"
                        + (wait ? "" : " skip locked"))
                .param(id)
                .query(Originals::read)
                .optional();
    }

    /** In the same transaction as the entry it became. */
    void settle(String id, Filing.Filed filed) {
        jdbc.sql("update intake_originals set status = ?, case_number = ?, entry_id = ?, due_at = null where id = ?")
                .param(filed.status().name())
                .param(filed.number() == null ? null : filed.number().value())
                .param(filed.entryId())
                .param(id)
                .update();
    }

    void noteFailure(String id, Failure failure) {
        jdbc.sql("update intake_originals set failure = ? where id = ?")
                .params(failure.toString(), id)
                .update();
    }

    /** How long a worker has before the row counts as abandoned; grows, so that a passing trouble can pass. */
    private static Duration leaseOf(int attempt) {
        return attempt == 1 ? Duration.ofSeconds(30) : attempt == 2 ? Duration.ofMinutes(2) : Duration.ofMinutes(10);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Original read(ResultSet row, int number) throws SQLException {
        long caseNumber = row.getLong("case_number");
        return new Original(
                row.getString("id"),
                Original.Door.valueOf(row.getString("door")),
                row.getString("source"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Original.Status.valueOf(row.getString("status")),
                row.getInt("attempts"),
                caseNumber == 0 ? null : new CaseNumber(caseNumber),
                row.getString("entry_id"),
                row.getString("failure"),
                row.getBoolean("whole"));
    }
}
