package io.relevo.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Outgoing mail. A row now, in the caller's transaction; sent later, outside any. */
@Component
public class Outbox {

    /** semantics.md §5 */
    private static final int AUTOMATIC_PER_HOUR = 5;

    private final OutboundStore store;
    private final SenderThread sender;
    private final Clock clock;

    Outbox(OutboundStore store, SenderThread sender, Clock clock) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * One statement.
     *
     * @return false when the address had its share of automatic mail this hour, so nothing was stored; transactions that
     *     put at the same moment don't see each other's mail and may exceed the share by as many
     * @throws org.springframework.dao.DuplicateKeyException if the key was used before; the transaction is lost then
     */
    public boolean put(Envelope envelope) {
        Instant now = clock.instant();
        if (envelope.rationed()) {
            if (!store.insertIfFewerThan(AUTOMATIC_PER_HOUR, Duration.ofHours(1), envelope, now)) {
                return false;
            }
        } else {
            store.insert(envelope, now);
        }
        ringAfterCommit();
        return true;
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sender.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sender.ring();
            }
        });
    }
}
