package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.OnPostgres;
import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.journeys.JobRunner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What a dead node had locked, another node's acquisition takes and executes when the lock has run out. The same with
 * two real processes: {@code DeadNodeFaultRun}.
 */
@RelevoTest
@OnPostgres
class DeadNodeTest {

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Cases cases;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessEngineConfiguration engine;

    @Autowired
    private JobRunner runner;

    @Autowired
    private Environment settings;

    @Test
    void aTimerADeadNodeHadLockedFiresWithinSeventyFiveSeconds() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.solve(number);
        Job closing = management
                .createJobQuery()
                .processInstanceId(driver.root(number).getId())
                .timers()
                .singleResult();
        Instant due = closing.getDuedate().toInstant();
        clock.set(due);
        acquire(node("doomed"), closing);

        DefaultJobExecutor survivor = node("survivor");
        clock.set(due.plusSeconds(59));
        acquireAndExecute(survivor);
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.SOLVED);

        clock.set(due.plus(lock()).plusSeconds(1));
        acquireAndExecute(survivor);

        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.CLOSED);
        assertThat(Duration.between(due, cases.find(number).orElseThrow().closedAt()))
                .isLessThan(Duration.ofSeconds(75));
    }

    /** Set up as the product's. */
    private DefaultJobExecutor node(String name) {
        var node = new DefaultJobExecutor();
        node.setLockOwner(name);
        node.setLockTimeInMillis((int) lock().toMillis());
        return node;
    }

    private Duration lock() {
        return Duration.ofMillis(
                settings.getRequiredProperty("camunda.bpm.job-execution.lock-time-in-millis", Long.class));
    }

    private void acquire(DefaultJobExecutor node, Job wanted) {
        Set<String> acquired = new HashSet<>();
        while (!acquired.contains(wanted.getId())) {
            List<String> more = batch(node);
            assertThat(more).as("jobs acquired until ours").isNotEmpty();
            acquired.addAll(more);
        }
    }

    private void acquireAndExecute(DefaultJobExecutor node) {
        for (List<String> jobs = batch(node); !jobs.isEmpty(); jobs = batch(node)) {
            jobs.forEach(runner::execute);
        }
    }

    private List<String> batch(DefaultJobExecutor node) {
        return ((ProcessEngineConfigurationImpl) engine)
                .getCommandExecutorTxRequired().execute(new AcquireJobsCmd(node, 20)).getJobIdBatches().stream()
                        .flatMap(List::stream)
                        .toList();
    }
}
