package io.relevo.cases;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.LedgerEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said in the cases, and the fate of what we said. Every write locks the case first. */
@Component
public class Conversation {

    private static final Duration SIMILAR_WITHIN = Duration.ofDays(7);

    private final OpenFiles files;
    private final EntryStore entries;
    private final AttachmentStore attachments;
    private final CaseStore cases;
    private final AddressStore addresses;
    private final ReplyTokens tokens;
    private final ApplicationEventPublisher events;

    Conversation(
            OpenFiles files,
            EntryStore entries,
            AttachmentStore attachments,
            CaseStore cases,
            AddressStore addresses,
            ReplyTokens tokens,
            ApplicationEventPublisher events) {
        this.files = files;
        this.entries = entries;
        this.attachments = attachments;
        this.cases = cases;
        this.addresses = addresses;
        this.tokens = tokens;
        this.events = events;
    }

    /** All entries of a case, oldest first. */
    public List<Entry> of(CaseNumber number) {
        return entries.of(number);
    }

    /**
     * A public reply: answers every message so far and stops the reply clocks (semantics.md §2).
     *
     * @param mailbox the address of ours it goes out from, or null if it isn't mailed
     */
    @Transactional
    public Entry reply(CaseNumber number, Actor agent, String text, String mailbox) {
        CaseFile file = files.open(number);
        Instant now = file.record(now(), Kind.PUBLIC_REPLY, agent, null).at();
        file.change(draft -> {
            draft.firstReplyAt = draft.firstReplyAt == null ? now : draft.firstReplyAt;
            draft.unansweredSince = null;
            draft.agent = agent.id();
        });
        EntryDraft draft = EntryDraft.of(number, EntryKind.PUBLIC_REPLY, now).by(agent.id(), text);
        return entries.insert(
                mailbox == null
                        ? draft
                        : draft.outgoing(Channel.MAIL, tokens.messageId(number, null, draft.id, mailbox)));
    }

    /** Names for a mail before it is decided whether it goes out at all. */
    public record MailName(String entryId, String messageId) {}

    /** @param requestId the request it asks about, or null for mail to the customer */
    public MailName nameMail(CaseNumber number, String requestId, String mailbox) {
        String entryId = TSID.Factory.getTsid().toString();
        return new MailName(entryId, tokens.messageId(number, requestId, entryId, mailbox));
    }

    /** A mail Relevo sends by itself; it answers nothing (semantics.md §2: an acknowledgement never counts). */
    @Transactional
    public Entry automatic(CaseNumber number, MailName name, String text) {
        EntryDraft draft = EntryDraft.of(name.entryId(), number, EntryKind.SYSTEM, at(number));
        return entries.insert(draft.by(EntryDraft.RELEVO, text).outgoing(Channel.MAIL, name.messageId()));
    }

    @Transactional
    public Entry note(CaseNumber number, Actor author, String text) {
        Instant at = files.open(number).record(now(), Kind.NOTED, author, null).at();
        return entries.insert(EntryDraft.of(number, EntryKind.INTERNAL_NOTE, at).by(author.id(), text));
    }

    /** A question to an area, which reads it in its task. */
    @Transactional
    public Entry request(CaseNumber number, Actor author, String requestId, String text) {
        return entries.insert(EntryDraft.of(number, EntryKind.REQUEST, at(number))
                .by(author.id(), text)
                .request(requestId));
    }

    /** A question to a third party, which gets it by mail. */
    @Transactional
    public Entry request(CaseNumber number, Actor author, String requestId, String text, MailName mail) {
        return entries.insert(EntryDraft.of(mail.entryId(), number, EntryKind.REQUEST, at(number))
                .by(author.id(), text)
                .request(requestId)
                .outgoing(Channel.MAIL, mail.messageId()));
    }

    /** What a party said, when it didn't come as a message. */
    @Transactional
    public Entry answer(CaseNumber number, Actor author, String requestId, String text) {
        return entries.insert(EntryDraft.of(number, EntryKind.ANSWER, at(number))
                .by(author.id(), text)
                .request(requestId));
    }

    /** A line by Relevo itself, internal: a key of the bundle {@code entries} and its arguments, worded when shown. */
    @Transactional
    public Entry system(CaseNumber number, String key, Object... arguments) {
        return entries.insert(EntryDraft.of(number, EntryKind.SYSTEM, at(number))
                .by(EntryDraft.RELEVO, SystemLine.write(key, arguments)));
    }

    /**
     * Judges whether a customer's message needs a reply (semantics.md §4): setting it wakes the case as if it had just
     * come in, clearing the last one stops the reply clock.
     *
     * @return false if the entry is no customer message of this case or was judged so already
     */
    @Transactional
    public boolean needsReply(CaseNumber number, String entryId, boolean needsReply, Actor judge) {
        CaseFile file = files.open(number);
        Optional<Entry> entry = entries.find(entryId)
                .filter(found -> found.caseNumber().equals(number))
                .filter(found -> found.kind() == EntryKind.CUSTOMER_MESSAGE)
                .filter(found -> found.needsReply() != needsReply);
        if (entry.isEmpty()) {
            return false;
        }
        entries.needsReply(entryId, needsReply);
        Kind kind = needsReply ? Kind.CUSTOMER_MESSAGE : Kind.NO_REPLY_NEEDED;
        Instant at = file.record(now(), kind, judge, entryId).at();
        Instant unansweredSince = entries.oldestUnanswered(number).orElse(null);
        file.change(draft -> draft.unansweredSince = unansweredSince);
        if (needsReply) {
            events.publishEvent(new CustomerReplied(number, entryId, at));
        }
        return true;
    }

    /** True if the customer wrote something that needs a reply after this entry. */
    public boolean customerWroteAfter(CaseNumber number, String entryId) {
        return entries.customerWroteAfter(number, entryId);
    }

    public Optional<Entry> entry(String id) {
        return entries.find(id);
    }

    /** The newest case that knows one of these Message-IDs, tried in the order given (semantics.md §5.2). */
    public Optional<CaseNumber> caseOfMessage(Collection<String> messageIds) {
        if (messageIds.isEmpty()) {
            return Optional.empty();
        }
        Map<String, CaseNumber> known = entries.casesOf(messageIds);
        return messageIds.stream().filter(known::containsKey).map(known::get).findFirst();
    }

    /** True if this address has written in this case or the case is theirs. */
    public boolean isParticipant(CaseNumber number, String address) {
        return entries.wroteIn(number, address);
    }

    /** Open cases of the same sender and normalised subject younger than seven days: a suggestion for the agent (semantics.md §5.4). */
    public List<CaseNumber> similarOpen(String address, String subject) {
        return cases.similarOpen(address, SubjectKey.of(subject), now().minus(SIMILAR_WITHIN));
    }

    /** The mail server took them. */
    public void sent(Collection<String> messageIds) {
        entries.sent(messageIds);
    }

    /** It will not be sent; {@code reason} is the server's word. */
    public void failed(String messageId, String reason) {
        entries.delivery(messageId, Delivery.FAILED, reason);
    }

    /** A mail we sent came back: marks the entry, and the address as invalid. Unknown Message-IDs are ignored. */
    @Transactional
    public boolean bounced(String messageId, String address, String diagnostic) {
        Optional<Entry> entry = entries.findByMessageId(messageId).filter(found -> found.delivery() != null);
        entry.ifPresent(found -> {
            files.open(found.caseNumber());
            entries.delivery(messageId, Delivery.BOUNCED, diagnostic);
            if (address != null) {
                addresses.unreachable(address, now(), diagnostic);
            }
        });
        return entry.isPresent();
    }

    /** True if a mail to this address came back. */
    public boolean isUnreachable(String address) {
        return addresses.isUnreachable(address);
    }

    /** Those of these cases in which a customer's message waits for a public reply. */
    public Set<CaseNumber> awaitingReply(Collection<CaseNumber> numbers) {
        return cases.findAll(List.copyOf(numbers)).stream()
                .filter(SupportCase::hasUnansweredMessage)
                .map(SupportCase::number)
                .collect(Collectors.toSet());
    }

    public Optional<Attachment> attachment(String attachmentId) {
        return attachments.find(attachmentId);
    }

    public Optional<byte[]> content(String attachmentId) {
        return attachments.content(attachmentId);
    }

    /** Opens the file, so it locks the case. */
    private Instant at(CaseNumber number) {
        return files.open(number).at(now());
    }

    private Instant now() {
        return files.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
