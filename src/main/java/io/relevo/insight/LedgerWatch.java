package io.relevo.insight;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps {@link Following} going, every {@code relevo.insight.poll}; zero turns it off. */
@Component
class LedgerWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);
    private static final long PATIENCE_AT_STOP_MILLIS = 10_000;

    private final Following following;
    private final Duration poll;
    private Thread thread;
    private volatile CountDownLatch stopping;
    private boolean failing;

    LedgerWatch(Following following, @Value("${relevo.insight.poll:10s}") Duration poll) {
        this.following = following;
        this.poll = poll;
    }

    @Override
    public synchronized void start() {
        if (poll.isZero()) {
            return;
        }
        var stop = new CountDownLatch(1);
        stopping = stop;
        thread = new Thread(() -> run(stop), "insight");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        stopping.countDown();
        stopping = null;
        try {
            thread.join(PATIENCE_AT_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    private void run(CountDownLatch stop) {
        try {
            do {
                follow();
            } while (!stop.await(poll.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.warn("Where the time goes was interrupted and stays as it is until the next start");
        }
    }

    /** Whatever goes wrong here is no case's matter; said once until it works again. */
    private void follow() {
        try {
            following.catchUp();
            failing = false;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                LOG.error("The ledgers can't be followed and are tried again every {}", poll, e);
            }
            failing = true;
        }
    }
}
