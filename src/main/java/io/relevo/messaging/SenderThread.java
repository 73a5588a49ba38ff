package io.relevo.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link Sender} going: soon after a mail was put, and every {@code relevo.outbox.poll} for retries and for
 * what another node left behind.
 */
@Component
class SenderThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SenderThread.class);
    private static final long PATIENCE_AT_STOP_MILLIS = 20_000;

    private final Sender sender;
    private final MailServer server;
    private final Duration poll;
    private final Duration gather;
    private final Semaphore bell = new Semaphore(0);
    private Thread thread;
    private volatile CountDownLatch stopping;

    /** @param gather what is put within it after the first shares the batch's statements and its connection */
    SenderThread(
            Sender sender,
            MailServer server,
            @Value("${relevo.outbox.poll:2s}") Duration poll,
            @Value("${relevo.outbox.gather:200ms}") Duration gather) {
        this.sender = sender;
        this.server = server;
        this.poll = poll;
        this.gather = gather;
    }

    /** There is something to send. */
    void ring() {
        bell.release();
    }

    @Override
    public synchronized void start() {
        if (!server.configured()) {
            LOG.warn("spring.mail.host is not set: mail to customers is kept in the outbox and none is sent");
            return;
        }
        var stop = new CountDownLatch(1);
        stopping = stop;
        thread = new Thread(() -> run(stop), "outbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the batch under way end; what a silent server holds longer is left to the lease. */
    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        stopping.countDown();
        stopping = null;
        ring();
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
            while (stop.getCount() > 0) {
                sendAll(stop);
                if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    stop.await(gather.toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("The outbox was interrupted and sends nothing until the next start");
        }
    }

    private void sendAll(CountDownLatch stop) {
        try {
            boolean more = true;
            while (more && stop.getCount() > 0) {
                more = sender.sendDue();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("Sending mail failed and is tried again in at most {}", poll, e);
        }
    }
}
