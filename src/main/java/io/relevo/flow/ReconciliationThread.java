package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.sla.CalendarChanged;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Has timers reconciled when a node starts, after calendars or ladder changed, and whenever nobody did for an hour. Only where jobs run at all. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ReconciliationThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationThread.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final TimerReconciliation reconciliation;
    private final ReconciliationStore store;
    private final Clock clock;
    private ThreadPoolTaskScheduler scheduler;

    ReconciliationThread(TimerReconciliation reconciliation, ReconciliationStore store, Clock clock) {
        this.reconciliation = reconciliation;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        reconciliation.stopping(false);
        scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("timers-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        scheduler.setErrorHandler(failure -> LOG.error("Reconciling timers failed and is tried again", failure));
        scheduler.initialize();
        scheduler.execute(() -> reconciliation.run("start", Actor.timer("reconciliation")));
        scheduler.scheduleWithFixedDelay(this::runIfNobodyDid, clock.instant().plus(LOOK), LOOK);
    }

    @EventListener
    void on(CalendarChanged changed) {
        soon("calendar " + changed.name());
    }

    @EventListener
    void on(LadderChanged changed) {
        soon("escalation-ladder");
    }

    private synchronized void soon(String cause) {
        if (scheduler != null) {
            scheduler.execute(() -> reconciliation.run(cause, Actor.rule("edited")));
        }
    }

    private void runIfNobodyDid() {
        boolean done = store.lastWhole()
                .filter(at -> at.isAfter(clock.instant().minus(EVERY)))
                .isPresent();
        if (!done) {
            reconciliation.run("hourly", Actor.timer("reconciliation"));
        }
    }

    @Override
    public synchronized void stop() {
        reconciliation.stopping(true);
        scheduler.shutdown();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
