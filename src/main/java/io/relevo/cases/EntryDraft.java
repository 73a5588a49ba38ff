package io.relevo.cases;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.IncomingMessage.NewAttachment;
import java.time.Instant;
import java.util.List;

/** An entry on its way into the file. */
final class EntryDraft {

    static final String RELEVO = "relevo";

    final String id;
    final CaseNumber number;
    final EntryKind kind;
    final Instant at;
    Channel channel;
    String author = RELEVO;
    String text = "";
    String html;
    String messageId;
    boolean needsReply;
    boolean automatic;
    String requestId;
    String originalId;
    Delivery delivery;
    List<NewAttachment> attachments = List.of();

    private EntryDraft(String id, CaseNumber number, EntryKind kind, Instant at) {
        this.id = id;
        this.number = number;
        this.kind = kind;
        this.at = at;
    }

    static EntryDraft of(CaseNumber number, EntryKind kind, Instant at) {
        return of(TSID.Factory.getTsid().toString(), number, kind, at);
    }

    static EntryDraft of(String id, CaseNumber number, EntryKind kind, Instant at) {
        return new EntryDraft(id, number, kind, at);
    }

    EntryDraft from(IncomingMessage message) {
        channel = message.channel();
        author = message.from() == null ? "unknown" : Texts.shorten(message.from(), 320);
        text = Texts.storable(message.text());
        html = Texts.storable(message.html());
        messageId = Texts.shorten(message.messageId(), 998);
        needsReply = message.needsReply();
        automatic = message.automatic();
        originalId = message.originalId();
        attachments = message.attachments();
        return this;
    }

    EntryDraft by(String who, String said) {
        author = who;
        text = Texts.storable(said);
        return this;
    }

    EntryDraft request(String id) {
        requestId = id;
        return this;
    }

    EntryDraft outgoing(Channel through, String id) {
        channel = through;
        messageId = id;
        delivery = Delivery.QUEUED;
        return this;
    }
}
