package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Entry;
import io.relevo.cases.ReplyTokens;
import io.relevo.cases.SupportCase;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mail to a third party: its reply finds the request by the token in the reply address. */
@Component
class PartyMail {

    private final Cases cases;
    private final Conversation conversation;
    private final CustomerMail customerMail;
    private final Templates templates;
    private final Outbox outbox;
    private final ReplyTokens tokens;

    PartyMail(
            Cases cases,
            Conversation conversation,
            CustomerMail customerMail,
            Templates templates,
            Outbox outbox,
            ReplyTokens tokens) {
        this.cases = cases;
        this.conversation = conversation;
        this.customerMail = customerMail;
        this.templates = templates;
        this.outbox = outbox;
        this.tokens = tokens;
    }

    /** @param template {@code request} or {@code request-reminder} */
    void send(Request request, String template, Actor actor) {
        SupportCase cover = cases.lock(CaseNumber.parse(request.reference()));
        Party party = request.party();
        Map<String, String> facts = new HashMap<>();
        facts.put("case", request.reference());
        facts.put("party", party.name(party.language()));
        facts.put("order", cover.orderId());
        facts.put("text", request.text());
        facts.put("due", customerMail.date(request.dueAt(), party.language()));
        Templates.Text mail = templates.render(template, party.language(), facts);
        String mailbox = customerMail.mailbox(cover);
        Entry entry = conversation.request(cover.number(), actor, request.id(), mail.body(), mailbox);
        outbox.put(new Envelope(
                entry.id(),
                request.reference(),
                template,
                mailbox,
                party.email(),
                mail.subject(),
                mail.body(),
                entry.messageId(),
                null,
                tokens.replyAddress(mailbox, cover.number(), request.id()),
                false));
    }
}
