package io.relevo.intake;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The second transaction of intake: one stored original becomes one entry, exactly once, whoever tries how often. */
@Component
class Processing {

    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Processing.class);
    private static final int BATCH = 50;

    private final Originals originals;
    private final ReceivedMail mails;
    private final ReceivedPost posts;
    private final Quarantine quarantine;
    private final TransactionTemplate transactions;

    Processing(
            Originals originals,
            ReceivedMail mails,
            ReceivedPost posts,
            Quarantine quarantine,
            TransactionTemplate transactions) {
        this.originals = originals;
        this.mails = mails;
        this.posts = posts;
        this.quarantine = quarantine;
        this.transactions = transactions;
    }

    /**
     * For whoever just stored or claimed the original, so that this attempt is counted already. Never throws: a failure
     * is noted, and the row comes up again or goes to quarantine.
     *
     * @param wait true to wait for another worker on the same row and take over its result
     * @return where it ended, or empty when it stays new for now
     */
    Optional<Filing.Filed> process(Original original, byte[] raw, boolean wait) {
        try {
            if (!original.whole() || original.attempts() > ATTEMPTS) {
                return settle(original, quarantine.filing(original, raw, Failure.read(original.failure())), wait);
            }
            return settle(original, read(original, raw), wait);
        } catch (RuntimeException failure) {
            return afterFailure(original, raw, failure);
        }
    }

    /** Whatever was left behind: by a crash, a failure, a mail server that gave it to us twice. */
    void sweep() {
        originals.due(BATCH).forEach(left -> retry(left.id()));
    }

    /** Takes up an original that is still new, if nobody else has it. */
    void retry(String id) {
        originals.claim(id).ifPresent(original -> process(original, originals.raw(id), false));
    }

    private Filing read(Original original, byte[] raw) {
        return switch (original.door()) {
            case MAIL -> mails.read(original, raw);
            case HTTP -> posts.read(original, raw);
        };
    }

    private Optional<Filing.Filed> settle(Original original, Filing filing, boolean wait) {
        return transactions.execute(tx -> originals.lock(original.id(), wait).map(locked -> {
            if (locked.isSettled()) {
                return new Filing.Filed(locked.status(), locked.caseNumber(), locked.entryId());
            }
            Filing.Filed filed = filing.file();
            originals.settle(original.id(), filed);
            return filed;
        }));
    }

    private Optional<Filing.Filed> afterFailure(Original original, byte[] raw, RuntimeException failure) {
        LOG.warn("Message {} failed at attempt {}: {}", original.id(), original.attempts(), failure.toString());
        try {
            Failure reason = Failure.of(failure);
            originals.noteFailure(original.id(), reason);
            return original.attempts() < ATTEMPTS
                    ? Optional.empty()
                    : settle(original, quarantine.filing(original, raw, reason), false);
        } catch (RuntimeException again) {
            LOG.error("Message {} stays stored and will be tried again", original.id(), again);
            return Optional.empty();
        }
    }
}
