package io.relevo.intake;

import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Channel;
import io.relevo.cases.Conversation;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.IncomingMessage.NewAttachment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a message goes that can't be read: a case an agent sees, with the original and the reason. */
@Component
class Quarantine {

    static final String QUEUE = "quarantine";
    static final String REASON = "unreadable-message";

    private final MailSettings settings;
    private final Cases cases;
    private final Conversation conversation;

    Quarantine(MailSettings settings, Cases cases, Conversation conversation) {
        this.settings = settings;
        this.cases = cases;
        this.conversation = conversation;
    }

    Filing filing(Original original, byte[] raw, Failure failure) {
        return () -> {
            Received received = cases.open(message(original, raw));
            conversation.system(received.number(), failure.key(), failure.detail());
            return new Filing.Filed(Original.Status.QUARANTINED, received.number(), received.entryId());
        };
    }

    private IncomingMessage message(Original original, byte[] raw) {
        boolean mail = original.door() == Original.Door.MAIL;
        Headers headers = mail ? Headers.scan(raw) : new Headers(List.of());
        Sender sender = Sender.of(headers);
        NewAttachment attachment = mail
                ? new NewAttachment("original.eml", "message/rfc822", raw)
                : new NewAttachment("original.json", "application/json", raw);
        return IncomingMessage.through(mail ? Channel.MAIL : Channel.of(original.source()), original.receivedAt())
                .from(sender.address(), sender.name())
                .saying(
                        headers.first("Subject")
                                .map(value -> HeaderText.decode(value, 500))
                                .filter(subject -> !subject.isEmpty())
                                .orElse(null),
                        "")
                .messageId(MessageIds.own(headers))
                .into(mail ? original.source() : null, QUEUE)
                .about(REASON, null)
                .in(settings.mailbox(original.source()).language())
                // It may be a bounce or half of a loop: nobody is answered before a person has seen it.
                .automatic(true)
                .needsReply(false)
                .original(original.id())
                .with(List.of(attachment))
                .done();
    }
}
