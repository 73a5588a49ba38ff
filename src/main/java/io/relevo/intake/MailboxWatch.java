package io.relevo.intake;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one mailbox open and has its mail fetched: at once where the server pushes (IDLE), else at every poll. */
class MailboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final Duration poll;
    private final Fetching fetching;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private final ScheduledExecutorService alarm;
    private volatile IMAPFolder idling;
    private int failures;

    MailboxWatch(Mailbox mailbox, Duration poll, Fetching fetching) {
        this.mailbox = mailbox;
        this.poll = poll;
        this.fetching = fetching;
        this.thread = new Thread(this::run, "intake-" + mailbox.address());
        this.alarm = Executors.newSingleThreadScheduledExecutor(task -> {
            var daemon = new Thread(task, "intake-alarm-" + mailbox.address());
            daemon.setDaemon(true);
            return daemon;
        });
    }

    void start() {
        thread.start();
        wakeEvery(poll);
    }

    void askToStop() {
        stopping.countDown();
        wakeEvery(Duration.ofMillis(300));
    }

    void await(Duration grace) {
        try {
            thread.join(grace.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        alarm.shutdownNow();
    }

    private void wakeEvery(Duration pause) {
        alarm.scheduleWithFixedDelay(this::wake, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!isStopping()) {
            try {
                watch();
            } catch (MessagingException | RuntimeException failure) {
                // Once per outage: a mail server that is down for a night must not fill the disk.
                if (!isStopping() && failures == 0) {
                    LOG.warn("Mailbox {} can't be read, trying again: {}", mailbox, failure.toString());
                }
            }
            pause(backOff());
            failures++;
        }
    }

    private Duration backOff() {
        return Duration.ofSeconds(Math.min(LONGEST_BACK_OFF.toSeconds(), 1L << Math.min(failures, 6)));
    }

    private void watch() throws MessagingException {
        try (var store = (IMAPStore) Session.getInstance(settings()).getStore(mailbox.protocol())) {
            store.connect(
                    mailbox.host(),
                    mailbox.port() == 0 ? -1 : mailbox.port(),
                    mailbox.user() == null ? mailbox.address() : mailbox.user(),
                    mailbox.password());
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            LOG.info("Mailbox {} is open", mailbox);
            fetching.opened(folder);
            boolean pushes = store.hasCapability("IDLE");
            while (!isStopping()) {
                fetching.fetch(folder, this::isStopping);
                failures = 0;
                if (pushes) {
                    idle(folder);
                } else {
                    pause(poll);
                }
            }
        }
    }

    /** Until the server has something or {@link #wake} puts an end to it. */
    private void idle(IMAPFolder folder) throws MessagingException {
        idling = folder;
        try {
            if (!isStopping()) {
                folder.idle(true);
            }
        } finally {
            idling = null;
        }
    }

    /** Any command ends an IDLE; not every server keeps its promise to push, and some lines die silently. */
    private void wake() {
        IMAPFolder folder = idling;
        try {
            if (folder != null) {
                folder.isOpen();
            }
        } catch (RuntimeException gone) {
            LOG.debug("The watch of {} learns of it by itself", mailbox, gone);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            stopping.countDown();
        }
    }

    private Properties settings() {
        String prefix = "mail." + mailbox.protocol() + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "60000");
        properties.setProperty(prefix + "writetimeout", "60000");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "fetchsize", "1048576");
        // What the server believes of the structure is often wrong with exactly the mails that are broken.
        properties.setProperty(prefix + "ignorebodystructuresize", "true");
        return properties;
    }
}
