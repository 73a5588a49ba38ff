package io.relevo.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Mail in: one watch per configured mailbox, from the moment the application is up until it goes down. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailDoor implements SmartLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final MailSettings settings;
    private final Originals originals;
    private final Processing processing;
    private final List<MailboxWatch> watches = new ArrayList<>();

    MailDoor(MailSettings settings, Originals originals, Processing processing) {
        this.settings = settings;
        this.originals = originals;
        this.processing = processing;
    }

    @Override
    public synchronized void start() {
        for (Mailbox mailbox : settings.mailboxes()) {
            var watch = new MailboxWatch(mailbox, settings.poll(), new Fetching(mailbox, originals, processing));
            watches.add(watch);
            watch.start();
        }
    }

    @Override
    public synchronized void stop() {
        watches.forEach(MailboxWatch::askToStop);
        watches.forEach(watch -> watch.await(GRACE));
        watches.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !watches.isEmpty();
    }
}
