package io.relevo.flow;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code flow_reconciliations}: the reports, and whose turn it is. */
@Component
class ReconciliationStore {

    private static final String TURN = "running";
    private static final Duration DEAD_AFTER = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node;

    ReconciliationStore(
            JdbcClient jdbc, TransactionTemplate transaction, Clock clock, @Value("${relevo.node:}") String node) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.node = (node.isBlank() ? "node" : "node " + node) + ", process "
                + ProcessHandle.current().pid();
    }

    /** The turn to look at all cases; empty while another run has it, which is asked to go round once more. */
    Optional<String> takeTurn(String cause, Actor actor) {
        boolean asked = false;
        while (!asked) {
            try {
                return Optional.of(transaction.execute(status -> {
                    endDead();
                    jdbc.sql("delete from flow_reconciliations where started_at < :limit")
                            .param("limit", utc(clock.instant().minus(KEPT)))
                            .update();
                    return insert(TURN, true, cause, actor);
                }));
            } catch (DataIntegrityViolationException anotherHasIt) {
                asked = jdbc.sql("update flow_reconciliations set once_more = true where turn = :turn")
                                .param("turn", TURN)
                                .update()
                        == 1;
            }
        }
        return Optional.empty();
    }

    /** A run over some cases takes no turn. */
    String begin(String cause, Actor actor) {
        return insert(null, false, cause, actor);
    }

    private String insert(String turn, boolean whole, String cause, Actor actor) {
        String id = TSID.Factory.getTsid().toString();
        jdbc.sql(
                        "insert into flow_reconciliations (id, turn, once_more, whole, cause, actor, node, started_at, seen_at,"
                                + " cases, timers, restored, moved, failed, incidents) values (:id, :turn, false, :whole, :cause,"
                                + " :actor, :node, :now, :now, 0, 0, 0, 0, 0, 0)")
                .param("id", id)
                .param("turn", turn, Types.VARCHAR)
                .param("whole", whole)
                .param("cause", cause)
                .param("actor", actor.id())
                .param("node", node)
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    /** A node that has not been seen for minutes lost its turn. */
    private void endDead() {
        jdbc.sql("update flow_reconciliations set turn = null where turn = :turn and seen_at < :limit")
                .param("turn", TURN)
                .param("limit", utc(clock.instant().minus(DEAD_AFTER)))
                .update();
    }

    /** @return false if the turn was taken away meanwhile: this node was too slow */
    boolean progress(String id, ReconciliationTally tally) {
        return write(id, tally, "seen_at = :now", " and turn is not null");
    }

    /** @return true if somebody asked to go round once more; then it isn't finished */
    boolean finish(String id, ReconciliationTally tally) {
        boolean finished =
                write(id, tally, "seen_at = :now, finished_at = :now, turn = null", " and once_more = false");
        if (!finished) {
            jdbc.sql("update flow_reconciliations set once_more = false where id = :id and finished_at is null")
                    .param("id", id)
                    .update();
        }
        return !finished && find(id).filter(run -> !run.isFinished()).isPresent();
    }

    private boolean write(String id, ReconciliationTally tally, String set, String condition) {
        return jdbc.sql("update flow_reconciliations set " + set + ", cases = :cases, timers = :timers,"
                                + " restored = :restored, moved = :moved, failed = :failed, incidents = :incidents,"
                                + " detail = :detail where id = :id" + condition)
                        .param("now", utc(clock.instant()))
                        .param("cases", tally.cases())
                        .param("timers", tally.timers())
                        .param("restored", tally.restored())
                        .param("moved", tally.moved())
                        .param("failed", tally.failures())
                        .param("incidents", tally.incidents())
                        .param("detail", tally.detail(), Types.VARCHAR)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Reconciliation> find(String id) {
        return jdbc.sql("select * from flow_reconciliations where id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    Optional<Reconciliation> running() {
        return jdbc.sql("select * from flow_reconciliations where turn = :turn")
                .param("turn", TURN)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Latest first. */
    List<Reconciliation> latest(int limit) {
        return jdbc.sql("select * from flow_reconciliations order by started_at desc, id desc fetch first " + limit
                        + " rows only")
                .query((row, index) -> read(row))
                .list();
    }

    /** When a run over all cases that came to its end, or is under way, began. */
    Optional<Instant> lastWhole() {
        return jdbc.sql("select max(started_at) as at from flow_reconciliations where whole = true"
                        + " and (finished_at is not null or turn is not null and seen_at >= :alive)")
                .param("alive", utc(clock.instant().minus(DEAD_AFTER)))
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static Reconciliation read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Reconciliation(
                row.getString("id"),
                row.getBoolean("whole"),
                row.getString("cause"),
                row.getString("actor"),
                row.getString("node"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("cases"),
                row.getInt("timers"),
                row.getInt("restored"),
                row.getInt("moved"),
                row.getInt("failed"),
                row.getInt("incidents"),
                row.getString("detail"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
