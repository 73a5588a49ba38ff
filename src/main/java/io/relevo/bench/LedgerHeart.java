package io.relevo.bench;

import io.relevo.flow.CaseClocks;
import java.time.Clock;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;

/**
 * The case file, its ledger and its clocks on a database, and nothing that listens to them: what is counted is theirs
 * alone. No stereotype, or the application would find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"io.relevo.cases", "io.relevo.shop", "io.relevo.staff", "io.relevo.sla"},
        excludeFilters = @Filter(type = FilterType.ANNOTATION, classes = Controller.class))
@ComponentScan(
        basePackages = "io.relevo",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
@Import(CaseClocks.class)
class LedgerHeart {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
