package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Conversation.MailName;
import io.relevo.cases.ReplyTokens;
import io.relevo.cases.SupportCase;
import io.relevo.messaging.Outbox;
import io.relevo.parties.Request;
import io.relevo.parties.RequestMails;
import io.relevo.sla.Calendars;
import io.relevo.staff.Staff;
import org.springframework.stereotype.Component;

/** Mail to a third party: its reply finds the request by the token in the reply address. */
@Component
class PartyMail {

    private final Cases cases;
    private final Conversation conversation;
    private final CustomerMail customerMail;
    private final RequestMails mails;
    private final Outbox outbox;
    private final ReplyTokens tokens;
    private final Staff staff;
    private final Calendars calendars;

    PartyMail(
            Cases cases,
            Conversation conversation,
            CustomerMail customerMail,
            RequestMails mails,
            Outbox outbox,
            ReplyTokens tokens,
            Staff staff,
            Calendars calendars) {
        this.cases = cases;
        this.conversation = conversation;
        this.customerMail = customerMail;
        this.mails = mails;
        this.outbox = outbox;
        this.tokens = tokens;
        this.staff = staff;
        this.calendars = calendars;
    }

    void ask(Request request) {
        MailName name = name(request);
        outbox.put(mails.question(request, postage(request, name)));
        Actor asker = Actor.user(request.askedBy());
        conversation.request(number(request), asker, request.id(), request.text(), name);
    }

    /** @param percent of the target that is used up: at most one reminder for each */
    void remind(Request request, int percent) {
        outbox.put(mails.reminder(request, percent, null, postage(request, name(request))));
        conversation.system(number(request), "request.reminded", request.party().code());
    }

    private RequestMails.Postage postage(Request request, MailName name) {
        SupportCase cover = cases.lock(number(request));
        String mailbox = customerMail.mailbox(cover);
        return new RequestMails.Postage(
                request.reference(),
                cover.orderId(),
                request.askedBy().equals(Asking.RELEVO) ? null : staff.nameOf(request.askedBy()),
                calendars.named(request.party().calendar()).zone(),
                mailbox,
                tokens.replyAddress(mailbox, cover.number(), request.id()),
                name.messageId());
    }

    private MailName name(Request request) {
        SupportCase cover = cases.lock(number(request));
        return conversation.nameMail(cover.number(), request.id(), customerMail.mailbox(cover));
    }

    private static CaseNumber number(Request request) {
        return CaseNumber.parse(request.reference());
    }
}
