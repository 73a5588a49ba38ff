package io.relevo.workshop;

import io.relevo.returns.BacktestReport;
import io.relevo.workshop.BacktestRun.Phase;
import io.relevo.workshop.BacktestRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BacktestStore {

    private final JdbcClient jdbc;
    private final WorkshopJson json;

    BacktestStore(JdbcClient jdbc, WorkshopJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(BacktestRun run) {
        jdbc.sql("""
                insert into workshop_backtests (id, candidate_id, fingerprint, released_id, started_by, started_at, seen_at,
                    state, phase, decisions_done, decisions_all, stop_wanted)
                values (:id, :candidate, :fingerprint, :released, :by, :at, :at, 'RUNNING', 'READING', 0, 0, false)""")
                .param("id", run.id())
                .param("candidate", run.candidate())
                .param("fingerprint", run.fingerprint())
                .param("released", run.released())
                .param("by", run.startedBy())
                .param("at", CandidateStore.utc(run.startedAt()))
                .update();
    }

    /** @return false if somebody wants it to stop */
    boolean reached(String id, Phase phase, int done, int all, Instant now) {
        return jdbc.sql("""
                        update workshop_backtests set phase = :phase, decisions_done = :done, decisions_all = :all,
                            seen_at = :now
                        where id = :id and state = 'RUNNING' and not stop_wanted""")
                        .param("phase", phase.name())
                        .param("done", done)
                        .param("all", all)
                        .param("now", CandidateStore.utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(String id, State state, BacktestReport report, String failure, Instant now) {
        jdbc.sql("""
                update workshop_backtests set state = :state, report = :report, failure = :failure, seen_at = :now
                where id = :id""")
                .param("state", state.name())
                .param("report", report == null ? null : json.write(report))
                .param("failure", failure)
                .param("now", CandidateStore.utc(now))
                .param("id", id)
                .update();
    }

    void stop(String candidate) {
        jdbc.sql(
                        "update workshop_backtests set stop_wanted = true where candidate_id = :candidate and state = 'RUNNING'")
                .param("candidate", candidate)
                .update();
    }

    Optional<BacktestRun> latest(String candidate) {
        return jdbc.sql("""
                select id, candidate_id, fingerprint, released_id, started_by, started_at, seen_at, state, phase,
                    decisions_done, decisions_all, report, failure
                from workshop_backtests where candidate_id = :candidate
                order by started_at desc, id desc fetch first 1 rows only""").param("candidate", candidate).query(this::run).optional();
    }

    private BacktestRun run(ResultSet row, int number) throws SQLException {
        String report = row.getString("report");
        return new BacktestRun(
                row.getString("id"),
                row.getString("candidate_id"),
                row.getString("fingerprint"),
                row.getString("released_id"),
                row.getString("started_by"),
                CandidateStore.instant(row, "started_at"),
                CandidateStore.instant(row, "seen_at"),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getInt("decisions_done"),
                row.getInt("decisions_all"),
                report == null ? null : json.read(report, BacktestReport.class),
                row.getString("failure"));
    }
}
