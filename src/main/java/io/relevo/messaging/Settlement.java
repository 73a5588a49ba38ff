package io.relevo.messaging;

import io.relevo.messaging.Batch.Attempt;
import io.relevo.messaging.Fate.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what became of a batch and announces it, in one transaction. */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final OutboundStore store;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(OutboundStore store, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What can't be written down now, because the database is away, stays in the batch; then this throws. */
    void settle(Batch batch) {
        List<Attempt> attempts = batch.unsettled();
        try {
            write(batch.token(), attempts, true);
            batch.settled(attempts);
        } catch (RuntimeException e) {
            LOG.warn("Settling {} mails together failed, so each is settled alone: {}", attempts.size(), e.toString());
            attempts.forEach(attempt -> settleAlone(batch, attempt));
        }
    }

    private void settleAlone(Batch batch, Attempt attempt) {
        try {
            write(batch.token(), List.of(attempt), true);
        } catch (RuntimeException e) {
            // better a case that does not show its mail as sent than a customer who gets it again and again
            write(batch.token(), List.of(attempt), false);
            LOG.error(
                    "Mail {} of {} is settled, but what listens to its fate failed",
                    attempt.mail().id(),
                    attempt.mail().reference(),
                    e);
        }
        batch.settled(List.of(attempt));
    }

    private void write(String token, List<Attempt> attempts, boolean announce) {
        Instant now = clock.instant();
        Consumer<Object> announcing = announce ? events::publishEvent : event -> {};
        transactions.executeWithoutResult(transaction -> {
            writeSent(token, attempts, now, announcing);
            writeUntried(token, attempts, now);
            for (Attempt attempt : attempts) {
                if (attempt.fate() instanceof Failure failure) {
                    writeFailure(token, attempt.mail(), failure, now, announcing);
                }
            }
        });
    }

    private void writeSent(String token, List<Attempt> attempts, Instant now, Consumer<Object> announcing) {
        List<OutboundMail> sent = withFate(attempts, Fate.Sent.class);
        if (!sent.isEmpty()) {
            List<MailSent.Mail> ours = store.sent(token, sent, now).stream()
                    .map(mail -> new MailSent.Mail(mail.reference(), mail.messageId()))
                    .toList();
            if (!ours.isEmpty()) {
                announcing.accept(new MailSent(ours, now));
            }
        }
    }

    private void writeUntried(String token, List<Attempt> attempts, Instant now) {
        List<OutboundMail> untried = withFate(attempts, Fate.Untried.class);
        if (!untried.isEmpty()) {
            store.giveBack(token, untried, now);
        }
    }

    private void writeFailure(
            String token, OutboundMail mail, Failure failure, Instant now, Consumer<Object> announcing) {
        Optional<Duration> wait =
                failure.kind() == Failure.Kind.FAILED ? Optional.empty() : Retries.after(mail.attempts());
        if (wait.isPresent()) {
            store.failed(token, mail, failure, now.plus(wait.get()));
        } else if (store.failed(token, mail, new Failure(Failure.Kind.FAILED, failure.reason()), null)) {
            announcing.accept(new MailFailed(mail.reference(), mail.messageId(), failure.reason(), now));
        }
    }

    private static List<OutboundMail> withFate(List<Attempt> attempts, Class<? extends Fate> fate) {
        return attempts.stream()
                .filter(attempt -> fate.isInstance(attempt.fate()))
                .map(Attempt::mail)
                .toList();
    }
}
