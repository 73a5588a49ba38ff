package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Conversation;
import io.relevo.cases.Entry;
import io.relevo.cases.ReplyTokens;
import io.relevo.cases.SupportCase;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.MailAddress;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.staff.Staff;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mail to the customer of a case: the entry in the file and the envelope in the outbox, together. */
@Component
class CustomerMail {

    private final Conversation conversation;
    private final Templates templates;
    private final Outbox outbox;
    private final ReplyTokens tokens;
    private final Staff staff;
    private final String defaultMailbox;
    private final String publicUrl;
    private final ZoneId zone;

    CustomerMail(
            Conversation conversation,
            Templates templates,
            Outbox outbox,
            ReplyTokens tokens,
            Staff staff,
            @Value("${relevo.mail.default-mailbox}") String defaultMailbox,
            @Value("${relevo.public-url}") String publicUrl,
            @Value("${relevo.shop.zone}") ZoneId zone) {
        this.conversation = conversation;
        this.templates = templates;
        this.outbox = outbox;
        this.tokens = tokens;
        this.staff = staff;
        this.defaultMailbox = defaultMailbox;
        this.publicUrl = publicUrl;
        this.zone = zone;
    }

    /** An agent's words, in the frame of a template; kept in the file even if there is no address to mail them to. */
    Entry reply(SupportCase cover, Actor agent, String template, String text) {
        boolean mailed = isReachable(cover);
        Entry entry = conversation.reply(cover.number(), agent, text, mailed ? mailbox(cover) : null);
        if (mailed) {
            Templates.Text mail = render(cover, template, Map.of("text", text, "agent", staff.nameOf(agent.id())));
            outbox.put(envelope(cover, entry.id(), entry.messageId(), template, mail, false));
        }
        return entry;
    }

    /**
     * A mail Relevo sends by itself; not sent, and no entry left, when the address had its share or mail to
     * it came back (semantics.md §5).
     */
    void automatic(SupportCase cover, String template, Map<String, String> more) {
        automatic(cover, template, more, link(cover));
    }

    /** @param link one more by which the mail's reader acts as the customer */
    void automatic(SupportCase cover, String template, Map<String, String> more, String link) {
        if (!isReachable(cover) || conversation.isUnreachable(cover.customerEmail())) {
            return;
        }
        Templates.Text mail = render(cover, template, more);
        Conversation.MailName name = conversation.nameMail(cover.number(), null, mailbox(cover));
        if (outbox.put(envelope(cover, name.entryId(), name.messageId(), template, mail, true))) {
            // Whoever has a link acts as the customer, so none stays where all of us read.
            conversation.automatic(
                    cover.number(), name, mail.body().replace(link(cover), "…").replace(link, "…"));
        }
    }

    private static boolean isReachable(SupportCase cover) {
        return MailAddress.read(cover.customerEmail()).isPresent();
    }

    String mailbox(SupportCase cover) {
        return cover.mailbox() == null ? defaultMailbox : cover.mailbox();
    }

    /** A date as people read it, in the shop's zone. */
    String date(Instant at, String language) {
        return Templates.moment(at, zone, language);
    }

    private Templates.Text render(SupportCase cover, String template, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("case", cover.number().toString());
        // A stranger writes their name themselves, and whose address they wrote is not known either.
        facts.put("customer", cover.customerId() == null ? null : cover.customerName());
        facts.put("order", cover.orderId());
        facts.put("subject", cover.subject());
        facts.put("link", link(cover));
        return templates.render(template, cover.language(), facts);
    }

    private String link(SupportCase cover) {
        return publicUrl + "/portal/cases/" + cover.publicToken();
    }

    private Envelope envelope(
            SupportCase cover, String key, String messageId, String kind, Templates.Text mail, boolean automatic) {
        String mailbox = mailbox(cover);
        return new Envelope(
                key,
                cover.number().toString(),
                kind,
                mailbox,
                cover.customerEmail(),
                mail.subject(),
                mail.body(),
                messageId,
                cover.lastMessageId(),
                tokens.replyAddress(mailbox, cover.number(), null),
                automatic);
    }
}
