package io.relevo;

import io.relevo.feel.FastFeel;
import io.relevo.flow.PolicyRules;
import io.relevo.sla.Calendars;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Hangs our rules and the node's clock into the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Flyway makes the engine's tables, so it comes first; so does the look at the time zones. */
    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin engineRules(ConfigurableListableBeanFactory beans, UtcEverywhere utc) {
        return new EngineRules(
                Offered.beansOf(beans), () -> beans.getBean(Calendars.class).names());
    }

    @Bean
    PolicyRules policyRules(ObjectProvider<Calendars> calendars) {
        return new PolicyRules(new FastFeel(), () -> calendars.getObject().names());
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 2)
    ProcessEnginePlugin jobsOnlyWithTheRightTime(ClockSkew skew) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                JobExecutor jobs = engine.getJobExecutor();
                if (jobs != null) {
                    jobs.setAcquireJobsCmdFactory(count ->
                            skew.tolerable() ? new AcquireJobsCmd(jobs, count) : context -> new AcquiredJobs(count));
                }
            }
        };
    }

    /** As the engine's own, but it lets running jobs end: an interrupted thread makes H2 close its file. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
    TaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        var settings = properties.getJobExecution();
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(settings.getCorePoolSize());
        executor.setMaxPoolSize(settings.getMaxPoolSize());
        executor.setQueueCapacity(settings.getQueueCapacity());
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(10);
        executor.setThreadNamePrefix("job-");
        return executor;
    }
}
