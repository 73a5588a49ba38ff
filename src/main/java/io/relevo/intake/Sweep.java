package io.relevo.intake;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for originals that were left behind, on a thread of its own. */
@Component
class Sweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Processing processing;
    private ThreadPoolTaskScheduler scheduler;

    Sweep(Processing processing) {
        this.processing = processing;
    }

    @Override
    public synchronized void start() {
        scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("intake-sweep-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        scheduler.setErrorHandler(
                failure -> LOG.warn("The sweep for left-behind messages failed: {}", failure.toString()));
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(processing::sweep, PAUSE);
    }

    @Override
    public synchronized void stop() {
        scheduler.shutdown();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
