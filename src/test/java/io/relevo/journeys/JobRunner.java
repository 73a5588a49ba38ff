package io.relevo.journeys;

import io.relevo.TestTime.MovableClock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Does to one job what the job executor does: locks it in one transaction, executes it in the next, notes a failure. */
@TestComponent
public class JobRunner {

    private final ManagementService management;
    private final CommandExecutor commands;
    private final MovableClock clock;

    JobRunner(ManagementService management, ProcessEngineConfiguration engine, MovableClock clock) {
        this.management = management;
        this.commands = ((ProcessEngineConfigurationImpl) engine).getCommandExecutorTxRequired();
        this.clock = clock;
    }

    public List<Job> timersOf(String processInstanceId) {
        return management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list();
    }

    /** Also when it isn't due: a race doesn't have to wait four days. Losing a race is no failure. */
    public void run(Job job) {
        if (lock(job)) {
            execute(job.getId());
        }
    }

    /** A job that is locked already. */
    public void execute(String jobId) {
        var failures = new JobFailureCollector(jobId);
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(jobId, commands, failures, new ExecuteJobsCmd(jobId, failures));
        } catch (RuntimeException othersWereFirst) {
            // the job executor logs it: the job is gone, or its next run sees what is true then
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private boolean lock(Job job) {
        try {
            return commands.execute(context -> {
                JobEntity found = context.getJobManager().findJobById(job.getId());
                if (found == null) {
                    return false;
                }
                found.setLockOwner("race");
                found.setLockExpirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(1))));
                return true;
            });
        } catch (OptimisticLockingException othersWereFirst) {
            return false;
        }
    }
}
