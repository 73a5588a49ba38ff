package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class JobIndexesTest {

    @ParameterizedTest
    @EnumSource
    void jobsAndTasksAreIndexedByDueDate(TestDatabase database) {
        assertThat(JdbcClient.create(database.migrated())
                        .sql(
                                database == TestDatabase.H2
                                        ? "select lower(index_name) from information_schema.indexes"
                                        : "select indexname from pg_indexes")
                        .query(String.class)
                        .list())
                .contains("ix_job_due", "ix_task_due");
    }

    @Test
    void theEnginesLookForDueJobsReadsBothIndexesAndNotTheTable() throws SQLException {
        String url = ((DriverManagerDataSource) TestDatabase.POSTGRESQL.migrated()).getUrl();
        // One session, in which each statement is prepared at its first use: there the engine's own can be explained.
        var session = new SingleConnectionDataSource(url + "&prepareThreshold=1", true);
        var sql = JdbcClient.create(session);
        sql.sql("""
                insert into act_ru_job (id_, rev_, type_, duedate_, retries_, suspension_state_, exclusive_,
                    process_instance_id_, lock_owner_, lock_exp_time_)
                select 'job' || n, 1, 'timer', timestamp '2090-01-01' + n * interval '1 minute', 3, 1, true,
                    'instance' || n, case when n % 5000 = 0 then 'node' end,
                    case when n % 5000 = 0 then timestamp '2089-01-01' end
                from generate_series(1, 20000) n
                """).update();
        sql.sql("analyze act_ru_job").update();
        ProcessEngine engine = TestEngine.on(session, Map.of());
        try {
            var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(new AcquireJobsCmd(configuration.getJobExecutor(), 20));
            session.getConnection().setAutoCommit(true);
            var look = sql.sql("select name, statement from pg_prepared_statements"
                            + " where statement like '%ACT_RU_JOB RES%' and statement not like '%pg_prepared%'")
                    .query()
                    .singleRow();
            assertThat(look.get("statement").toString()).doesNotContain("DUEDATE_ is null");
            int parameters = (int) look.get("statement")
                    .toString()
                    .chars()
                    .filter(each -> each == '$')
                    .count();

            // What a prepared statement may come to after a few runs, and what was slow without the second index.
            sql.sql("set plan_cache_mode = force_generic_plan").update();
            String plan = String.join(
                    "\n",
                    sql.sql("explain execute \"" + look.get("name") + "\"("
                                    + String.join(",", Collections.nCopies(parameters, "null")) + ")")
                            .query(String.class)
                            .list());

            assertThat(plan).contains("ix_job_due", "ix_job_locked").doesNotContain("Seq Scan");
        } finally {
            engine.close();
            session.destroy();
        }
    }

    @Test
    void theJobTableIsVacuumedBeforeAFifthOfItIsDead() {
        assertThat(JdbcClient.create(TestDatabase.POSTGRESQL.migrated())
                        .sql("select array_to_string(reloptions, ',') from pg_class where relname = 'act_ru_job'")
                        .query(String.class)
                        .single())
                .contains("autovacuum_vacuum_scale_factor=0.02", "autovacuum_analyze_scale_factor=0.02");
    }
}
