package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.relevo.feel.FastFeel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Reads every setting of the architecture's list back from the running engine, and shows those that can be shown. */
@SpringBootTest(
        classes = Ground.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:settings;DB_CLOSE_DELAY=-1")
class SettingsTest {

    @Autowired
    ProcessEngine process;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JobExecutor jobs;

    @Autowired
    ThreadPoolTaskExecutor camundaTaskExecutor;

    @Autowired
    DataSource dataSource;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @Test
    void flywayOwnsTheSchema() {
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(JdbcClient.create(dataSource)
                        .sql("select count(*) from \"flyway_schema_history\" where \"success\" = true")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void theShippedDatabaseKeepsWhatItAcknowledged() {
        assertThat(SettingsOf.profile("").getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:file:./data/relevo;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        assertThat(SettingsOf.profile("demo").getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:h2:file:./data/demo;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
        assertThat(SettingsOf.profile("postgres").getProperty("spring.datasource.url"))
                .startsWith("jdbc:postgresql:");
        assertThat(SettingsOf.profile("postgres")
                        .getProperty("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts"))
                .isEqualTo("true");
    }

    @Test
    void theDemoListensOnThisMachineOnly() {
        assertThat(SettingsOf.profile("demo").getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(SettingsOf.profile("").getProperty("server.address")).isNull();
    }

    @Test
    void timeIsUtc() {
        assertThat(TimeZone.getDefault().toZoneId().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void historyIsAuditAndDecisions() {
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("audit-with-decisions");
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("none");
        assertThat(engine.getHistoryCleanupStrategy()).isEqualTo("endTimeBased");
        assertThat(engine.getHistoryTimeToLive()).isEqualTo("P180D");
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("03:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(process.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getDuedate()).isNotNull());
    }

    @Test
    void aFinishedInstanceLeavesVariablesButNoDetailsAndNoRemovalTime() {
        process.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "short.bpmn",
                        Bpmn.createExecutableProcess("short")
                                .startEvent()
                                .endEvent()
                                .done())
                .deploy();
        String id = process.getRuntimeService()
                .startProcessInstanceByKey("short", Variables.putValue("x", 1))
                .getId();

        var history = process.getHistoryService();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(id)
                        .count())
                .isEqualTo(1);
        assertThat(history.createHistoricDetailQuery().processInstanceId(id).count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getRemovalTime())
                .isNull();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getEndTime())
                .isNotNull();
    }

    @Test
    void idsAreShortAndOrderedByTime() {
        List<String> ids =
                Stream.generate(engine.getIdGenerator()::getNextId).limit(1000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .hasSize(13));
        assertThat(engine.getIdGenerator()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void jobsAreTakenByDueDate() {
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(engine.isJobExecutorDeploymentAware()).isFalse();
        assertThat(engine.isJobExecutorAcquireByPriority()).isFalse();
        assertThat(engine.isReevaluateTimeCycleWhenDue()).isTrue();
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT10M,PT1H");
        assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(20);
        assertThat(jobs.getWaitTimeInMillis()).isEqualTo(500);
        assertThat(jobs.getMaxWait()).isEqualTo(1000);
        assertThat(jobs.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(jobs.getMaxBackoff()).isEqualTo(500);
        assertThat(jobs.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(jobs.isActive()).isTrue();
        assertThat(camundaTaskExecutor.getCorePoolSize()).isEqualTo(4);
        assertThat(camundaTaskExecutor.getMaxPoolSize()).isEqualTo(4);
        assertThat(camundaTaskExecutor.getQueueCapacity()).isEqualTo(40);
    }

    @Test
    void everyThreadThatNeedsAConnectionGetsOne() {
        int web = environment.getRequiredProperty("server.tomcat.threads.max", Integer.class);

        assertThat(((HikariDataSource) dataSource).getMaximumPoolSize())
                .isGreaterThanOrEqualTo(web + camundaTaskExecutor.getMaxPoolSize() + 4);
    }

    @Test
    void expressionsAreTheSafeOnes() {
        assertThat(engine.getExpressionManager()).isInstanceOf(SafeExpressions.class);
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isTrue();
        assertThat(engine.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.getScriptEngineResolver().getScriptEngine("juel", true))
                .isNull();
        assertThat(engine.getDmnEngineConfiguration().getFeelEngine()).isInstanceOf(FastFeel.class);
    }

    @Test
    void onlyHarmlessObjectsAreReadFromTheDatabase() {
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
    }

    @Test
    void nothingIsMeasuredIntoTheDatabase() {
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isTaskMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(engine.isHistoryCleanupMetricsEnabled()).isFalse();
        assertThat(engine.getDbMetricsReporter()).isNull();
        assertThat(engine.isEnableCmdExceptionLogging()).isFalse();
    }

    @Test
    void whoMayDoWhatIsAsked() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(engine.isTenantCheckEnabled()).isFalse();
        var identity = process.getIdentityService();
        try {
            identity.setAuthentication("nobody", List.of());
            assertThat(process.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .count())
                    .isZero();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aPersonsQueryHasALimitAndOursHasNone() {
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
        var identity = process.getIdentityService();
        try {
            identity.setAuthentication("nobody", List.of());
            assertThatThrownBy(() -> process.getTaskService().createTaskQuery().list())
                    .isInstanceOf(BadUserRequestException.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(process.getTaskService().createTaskQuery().list()).isEmpty();
    }

    @Test
    void nothingIsDeployedOrMadeByTheStarter() {
        assertThat(environment.getProperty("camunda.bpm.auto-deployment-enabled"))
                .isEqualTo("false");
        assertThat(process.getIdentityService().createUserQuery().count()).isZero();
        assertThat(engine.isCmmnEnabled()).isFalse();
    }

    @Test
    void onlyTheHealthIsOnShow() {
        assertThat(environment.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health");
        assertThat(environment.getProperty("spring.h2.console.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
        assertThat(environment.getProperty("spring.mvc.problemdetails.enabled")).isEqualTo("true");
    }
}
