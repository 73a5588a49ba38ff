package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = Ground.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("postgres")
class PostgresTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabase.POSTGRESQL::emptyUrl);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.hikari.maximum-pool-size", () -> "8");
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Test
    void theEngineRunsOnTheSchemaThatFlywayMade() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getDatabaseType()).isEqualTo("postgres");
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("audit-with-decisions");
        assertThat(((HikariDataSource) dataSource).getDataSourceProperties())
                .containsEntry("reWriteBatchedInserts", "true");
    }

    @Test
    void aDecisionLeavesWhichRuleJudgedWhat() {
        engine.getRepositoryService()
                .createDeployment()
                .addString("cell.dmn", ModelsForTest.tableWithOutput("feel", "\"yes, \" + text"))
                .deploy();

        assertThat(engine.getDecisionService()
                        .evaluateDecisionTableByKey("cell", Variables.putValue("text", "sir"))
                        .<String>getSingleEntry())
                .isEqualTo("yes, sir");
        var record = engine.getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("cell")
                .includeOutputs()
                .singleResult();
        assertThat(record.getId()).hasSize(13);
        assertThat(record.getOutputs()).singleElement().satisfies(output -> {
            assertThat(output.getRuleId()).isEqualTo("rule1");
            assertThat(output.getValue()).isEqualTo("yes, sir");
        });
    }
}
