package io.relevo.portal;

import io.hypersistence.tsid.TSID;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.MailAddress;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes that prove a customer reads the mail of their order. A look-up that finds nothing does the same work
 * and sends a mail, too, that says so: neither page nor time tells whether an order exists.
 */
@Component
class OrderCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private static final int TICKET_BYTES = 24;
    private static final int CODES = 1_000_000;

    private final Shop shop;
    private final CodeStore store;
    private final Templates templates;
    private final Outbox outbox;
    private final Clock clock;
    private final String mailbox;
    private final SecureRandom random = new SecureRandom();

    OrderCodes(
            Shop shop,
            CodeStore store,
            Templates templates,
            Outbox outbox,
            Clock clock,
            @Value("${relevo.mail.default-mailbox}") String mailbox) {
        this.shop = shop;
        this.store = store;
        this.templates = templates;
        this.outbox = outbox;
        this.clock = clock;
        this.mailbox = mailbox;
    }

    /** Whose code was right, and the order it was asked for. */
    record Found(String customerId, String orderId) {}

    /** @return the ticket the code will be good with */
    @Transactional
    String ask(String orderId, MailAddress address, Locale language) {
        Instant now = clock.instant();
        store.deleteExpired(now);
        Optional<Order> order = shop.order(orderId);
        Optional<String> theirs = shop.customer(order.map(Order::customerId).orElse(""))
                .map(Customer::email)
                .filter(address.value()::equalsIgnoreCase);
        String ticket = ticket();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        var row = new CodeStore.Row(
                Seals.sign(ticket, code),
                theirs.map(mail -> order.get().customerId()).orElse(null),
                theirs.map(mail -> orderId).orElse(null));
        store.insert(Seals.hash(ticket), row, TRIES, now.plus(VALID));
        outbox.put(mail(
                theirs.orElse(address.value()), theirs.isPresent() ? "order-code" : "order-unknown", language, code));
        return ticket;
    }

    /** Empty for a wrong, used, expired or too often tried code, and for one that nobody got. */
    @Transactional
    Optional<Found> redeem(String ticket, String code) {
        String hash = Seals.hash(ticket);
        return store.attempt(hash, clock.instant())
                .filter(row -> Seals.same(row.codeHash(), Seals.sign(ticket, code)))
                .filter(row -> row.customerId() != null)
                .map(row -> {
                    store.delete(hash);
                    return new Found(row.customerId(), row.orderId());
                });
    }

    private Envelope mail(String address, String kind, Locale language, String code) {
        Templates.Text text = templates.render(
                kind, language.getLanguage(), Map.of("code", code, "minutes", String.valueOf(VALID.toMinutes())));
        String id = TSID.Factory.getTsid().toString();
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        return new Envelope(
                id,
                "portal",
                Envelope.CODE,
                mailbox,
                address,
                text.subject(),
                text.body(),
                "<" + id.toLowerCase(Locale.ROOT) + ".code@" + domain + ">",
                null,
                null,
                true);
    }

    private String ticket() {
        byte[] bits = new byte[TICKET_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
