package io.relevo.messaging;

import io.hypersistence.tsid.TSID;
import io.relevo.messaging.Batch.Attempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due: claims a batch under a lease, sends it outside any transaction, writes the results down together.
 * At least once; more than once only if the process or the link dies between the end of a mail's data and the writing
 * down, at most one batch at a time, and then with the same Message-ID.
 */
@Component
class Sender {

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_AT_ONCE = 10;

    /** No mail is begun later than this in its lease: a slow server must not make the lease run out. */
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(40);

    private final OutboundStore store;
    private final MailServer server;
    private final Settlement settlement;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private Batch unsettled;

    Sender(
            OutboundStore store,
            MailServer server,
            Settlement settlement,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.server = server;
        this.settlement = settlement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return true if there may be more to send at once */
    synchronized boolean sendDue() {
        settle();
        String token = TSID.Factory.getTsid().toString();
        Instant start = clock.instant();
        List<OutboundMail> mails =
                transactions.execute(transaction -> store.claim(token, start, start.plus(LEASE), MOST_AT_ONCE));
        if (mails.isEmpty()) {
            return false;
        }
        unsettled = new Batch(token, send(mails, start.plus(TIME_TO_BEGIN)));
        settle();
        return mails.size() == MOST_AT_ONCE;
    }

    private List<Attempt> send(List<OutboundMail> mails, Instant lastBegin) {
        List<Attempt> attempts = new ArrayList<>();
        try (SmtpConnection connection = server.connection()) {
            for (OutboundMail mail : mails) {
                boolean inTime = !clock.instant().isAfter(lastBegin);
                attempts.add(new Attempt(mail, inTime ? connection.send(mail) : new Fate.Untried()));
            }
        }
        return attempts;
    }

    /** Before anything else is claimed: what was sent must be known as sent. */
    private void settle() {
        if (unsettled != null) {
            settlement.settle(unsettled);
            unsettled = null;
        }
    }
}
