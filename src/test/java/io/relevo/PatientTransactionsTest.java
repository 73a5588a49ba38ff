package io.relevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

class PatientTransactionsTest {

    private static final AnnotationConfigApplicationContext SPRING =
            new AnnotationConfigApplicationContext(Setting.class);

    private final Runner runner = SPRING.getBean(Runner.class);
    private final TransactionTemplate template = SPRING.getBean(TransactionTemplate.class);

    @BeforeEach
    void fromTheStart() {
        runner.start();
    }

    @AfterAll
    static void close() {
        SPRING.close();
    }

    @Test
    void whatLostOnceOrTwiceWinsAndIsWrittenOnce() {
        runner.run(2, new OptimisticLockingException("a timer was taken up"));

        assertThat(runner.tries()).isEqualTo(3);
        assertThat(runner.rows()).isEqualTo(1);
    }

    @Test
    void aTemplateIsAsPatientAsAMethod() {
        template.executeWithoutResult(status -> runner.work(1, new CannotAcquireLockException("deadlock")));

        assertThat(runner.rows()).isEqualTo(1);
    }

    @Test
    void whatKeepsFailingFails() {
        var failure = new ProcessEngineException("broken");

        assertThatThrownBy(() -> runner.run(99, failure)).isSameAs(failure);

        assertThat(runner.tries()).isEqualTo(3);
        assertThat(runner.rows()).isZero();
    }

    @Test
    void aRefusalIsNoLostRace() {
        assertThatThrownBy(() -> runner.run(1, new IllegalArgumentException("no such case")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(runner.tries()).isEqualTo(1);
        runner.start();
        assertThatThrownBy(() -> runner.run(1, new DuplicateKeyException("taken")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(runner.tries()).isEqualTo(1);
    }

    @Test
    void onlyTheWholeTransactionIsRunAgain() {
        template.executeWithoutResult(status -> {
            runner.insert();
            runner.run(1, new OptimisticLockingException("lost"));
        });

        assertThat(runner.tries()).isEqualTo(2);
        assertThat(runner.rows()).isEqualTo(2);
    }

    @Import(PatientTransactions.Everywhere.class)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Setting {

        private final DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:patience;DB_CLOSE_DELAY=-1");

        @Bean
        PlatformTransactionManager transactions() {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        Runner runner() {
            return new Runner(JdbcClient.create(database));
        }
    }

    static class Runner {

        private final JdbcClient jdbc;
        private int tries;

        Runner(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public void run(int failures, RuntimeException failure) {
            work(failures, failure);
        }

        public void work(int failures, RuntimeException failure) {
            insert();
            if (++tries <= failures) {
                throw failure;
            }
        }

        public void insert() {
            jdbc.sql("insert into runs values (1)").update();
        }

        public int tries() {
            return tries;
        }

        public int rows() {
            return jdbc.sql("select count(*) from runs").query(Integer.class).single();
        }

        public void start() {
            tries = 0;
            jdbc.sql("drop table if exists runs").update();
            jdbc.sql("create table runs (n integer)").update();
        }
    }
}
