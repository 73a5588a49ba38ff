package io.relevo.workshop;

import io.hypersistence.tsid.TSID;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what when; in the transaction of what it tells of. */
@Component
class Audit {

    enum Action {
        UPLOADED,
        REPLACED,
        BACKTESTED,
        STOPPED,
        APPROVED,
        RELEASED,
        ROLLED_BACK,
        SHADOWED,
        UNSHADOWED,
        GIVEN_UP
    }

    /** @param detail for a reader, or null */
    record Entry(Instant at, String by, Action action, String candidate, String release, String detail) {}

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(String by, Action action, String candidate, String release, String detail) {
        jdbc.sql("""
                insert into workshop_audit (id, happened_at, actor, action, candidate_id, release_id, detail)
                values (:id, :at, :actor, :action, :candidate, :release, :detail)""")
                .param("id", TSID.Factory.getTsid().toString())
                .param("at", CandidateStore.utc(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .param("actor", by)
                .param("action", action.name())
                .param("candidate", candidate)
                .param("release", release)
                .param("detail", detail == null || detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST))
                .update();
    }

    List<Entry> newest(int limit) {
        return jdbc.sql("select * from workshop_audit order by happened_at desc, id desc fetch first :limit rows only")
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    List<Entry> of(String candidate) {
        return jdbc.sql(
                        "select * from workshop_audit where candidate_id = :candidate order by happened_at desc, id desc")
                .param("candidate", candidate)
                .query(Audit::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                CandidateStore.instant(row, "happened_at"),
                row.getString("actor"),
                Action.valueOf(row.getString("action")),
                row.getString("candidate_id"),
                row.getString("release_id"),
                row.getString("detail"));
    }
}
