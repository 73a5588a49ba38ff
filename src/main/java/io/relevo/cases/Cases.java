package io.relevo.cases;

import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.shop.Customer;
import io.relevo.shop.Order;
import io.relevo.shop.Shop;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The case files as the doors see them: opening, finding, adding a message. Every write locks the case first. */
@Component
public class Cases {

    private static final int NORMAL_PRIORITY = 50;

    private final OpenFiles files;
    private final CaseStore store;
    private final EntryStore entries;
    private final Shop shop;
    private final ApplicationEventPublisher events;

    Cases(OpenFiles files, CaseStore store, EntryStore entries, Shop shop, ApplicationEventPublisher events) {
        this.files = files;
        this.store = store;
        this.entries = entries;
        this.shop = shop;
        this.events = events;
    }

    /** Where a message ended. */
    public record Received(CaseNumber number, String entryId) {}

    /** Opens a case with the message as its first entry and announces {@link CaseOpened}. */
    @Transactional
    public Received open(IncomingMessage message) {
        return open(message, null);
    }

    /**
     * Opens a case nobody wrote in for, because a person has to care about something. Its first entry is a line by
     * Relevo. Announces {@link CaseOpened}; nothing is acknowledged, and no clock of a reply runs.
     *
     * @param about whose it is and what it is about; its text is not kept
     * @param followsUp the case it goes on from, or null
     * @param key in the bundle {@code entries}, with its arguments
     */
    @Transactional
    public CaseNumber openFor(
            IncomingMessage about, CaseNumber followsUp, Actor cause, String key, Object... arguments) {
        Instant now = now();
        SupportCase predecessor =
                followsUp == null ? null : files.open(followsUp).cover();
        CaseFile file = files.create(cover(about, predecessor, now));
        CaseNumber number = file.cover().number();
        file.record(now, Kind.OPENED, cause, null);
        entries.insert(EntryDraft.of(number, EntryKind.SYSTEM, file.at(now))
                .by(EntryDraft.RELEVO, SystemLine.write(key, arguments)));
        events.publishEvent(new CaseOpened(number, now, false));
        return number;
    }

    /**
     * Adds a customer's message to a case, whatever its state: of a closed one a linked follow-up case goes on
     * (semantics.md §4), one for all further messages. Announces {@link CustomerReplied} when the message needs a person.
     *
     * @return the case and entry it ended in
     */
    @Transactional
    public Received receive(CaseNumber number, IncomingMessage message) {
        CaseFile file = files.open(number);
        if (file.cover().state() == CaseState.CLOSED && message.needsReply()) {
            return store.openFollowUp(number)
                    .map(followUp -> receive(followUp, message))
                    .orElseGet(() -> open(message, file.cover()));
        }
        Received received = keep(file, message);
        if (message.messageId() != null) {
            file.change(draft -> draft.lastMessageId = Texts.shorten(message.messageId(), 998));
        }
        if (message.needsReply()) {
            file.actingIs(actor(message));
            LedgerEvent event = file.record(now(), Kind.CUSTOMER_MESSAGE, actor(message), received.entryId());
            awaitReply(file, event.at());
            events.publishEvent(new CustomerReplied(number, received.entryId(), event.at()));
        }
        return received;
    }

    /** A third party's message for one of the case's requests; announces {@link ThirdPartyAnswered}. */
    @Transactional
    public Received receiveAnswer(CaseNumber number, String requestId, IncomingMessage message) {
        CaseFile file = files.open(number);
        file.actingIs(actor(message));
        Entry entry = entries.insert(EntryDraft.of(number, EntryKind.ANSWER, file.at(now()))
                .from(message)
                .request(requestId));
        events.publishEvent(new ThirdPartyAnswered(number, requestId, entry.id(), entry.at()));
        return new Received(number, entry.id());
    }

    public Optional<SupportCase> find(CaseNumber number) {
        CaseFile open = files.ifOpen(number);
        return open == null ? store.find(number) : Optional.of(open.cover());
    }

    public Map<CaseNumber, SupportCase> findAll(Collection<CaseNumber> numbers) {
        return store.findAll(List.copyOf(numbers)).stream()
                .collect(Collectors.toMap(SupportCase::number, Function.identity()));
    }

    /** Cases that aren't closed, by number. @param after only greater numbers; null from the first on */
    public List<CaseNumber> open(CaseNumber after, int limit) {
        return store.open(after == null ? 0 : after.value(), limit);
    }

    /** By the customer's link. */
    public Optional<SupportCase> findByPublicToken(String token) {
        return store.findByPublicToken(token);
    }

    /** Newest first; {@code size + 1} of them where there are more. */
    public List<SupportCase> search(CaseSearch search) {
        return store.search(search);
    }

    /** Locks the case until the transaction ends and returns its cover. */
    @Transactional
    public SupportCase lock(CaseNumber number) {
        return files.open(number).cover();
    }

    /** The customer says it is solved; announces {@link CustomerConfirmed} if the case is solved, else does nothing. */
    @Transactional
    public void confirm(CaseNumber number) {
        CaseFile file = files.open(number);
        if (file.cover().state() == CaseState.SOLVED) {
            file.change(draft -> draft.confirmed = true);
            events.publishEvent(new CustomerConfirmed(number, now()));
        }
    }

    private Received open(IncomingMessage message, SupportCase predecessor) {
        Instant now = now();
        CaseFile file = files.create(cover(message, predecessor, now));
        file.record(now, Kind.OPENED, actor(message), null);
        Received received = keep(file, message);
        if (message.needsReply()) {
            file.record(now, Kind.CUSTOMER_MESSAGE, actor(message), received.entryId());
        }
        boolean toldOnThePhone = message.agent() != null && message.callBackAt() == null;
        events.publishEvent(new CaseOpened(received.number(), now, message.needsReply() && !toldOnThePhone));
        return received;
    }

    private SupportCase cover(IncomingMessage message, SupportCase predecessor, Instant now) {
        Optional<Customer> customer = customer(message);
        return new SupportCase(
                null,
                CaseState.NEW,
                Owner.level("L1"),
                "L1",
                message.queue() == null ? "support" : message.queue(),
                NORMAL_PRIORITY,
                message.channel(),
                first(message.reason(), predecessor == null ? null : predecessor.reason(), "other"),
                Texts.shorten(message.subject(), 500),
                customer.map(Customer::id).orElse(null),
                message.from(),
                Texts.shorten(first(customer.map(Customer::name).orElse(null), message.name()), 200),
                Texts.shorten(
                        first(message.phone(), customer.map(Customer::phone).orElse(null)), 60),
                customer.map(Customer::segment).orElse("standard"),
                Texts.shorten(first(message.order(), predecessor == null ? null : predecessor.orderId()), 100),
                message.language(),
                null,
                message.mailbox(),
                now,
                message.callBackAt(),
                null,
                message.needsReply() ? now : null,
                null,
                null,
                false,
                0,
                predecessor == null ? null : predecessor.number(),
                PublicTokens.next(),
                0,
                now,
                Texts.shorten(message.messageId(), 998));
    }

    private Received keep(CaseFile file, IncomingMessage message) {
        CaseNumber number = file.cover().number();
        Entry entry = entries.insert(EntryDraft.of(number, EntryKind.CUSTOMER_MESSAGE, file.at(now()))
                .from(message));
        return new Received(number, entry.id());
    }

    private void awaitReply(CaseFile file, Instant since) {
        file.change(draft -> {
            if (draft.unansweredSince == null) {
                draft.unansweredSince = since;
            }
        });
    }

    private Optional<Customer> customer(IncomingMessage message) {
        return message.from() != null
                ? shop.customerByEmail(message.from())
                : Optional.ofNullable(message.order())
                        .flatMap(shop::order)
                        .map(Order::customerId)
                        .flatMap(shop::customer);
    }

    private Actor actor(IncomingMessage message) {
        return message.agent() == null ? Actor.message(message.channel().code()) : Actor.user(message.agent());
    }

    private Instant now() {
        return files.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
