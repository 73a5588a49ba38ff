package io.relevo.parties;

import io.relevo.messaging.Envelope;
import io.relevo.messaging.Templates;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails to a third party about a request, in its language. */
@Component
public class RequestMails {

    private final Templates templates;

    RequestMails(Templates templates) {
        this.templates = templates;
    }

    /**
     * What the caller knows and parties don't.
     *
     * @param caseNumber as people say it
     * @param order null if there is none
     * @param agent the name it is signed with, or null
     * @param zone for the due time, that of the party's calendar
     * @param replyTo the address that brings the answer to this request
     */
    public record Postage(
            String caseNumber,
            String order,
            String agent,
            ZoneId zone,
            String mailbox,
            String replyTo,
            String messageId) {}

    /** @throws IllegalArgumentException if the party is an area, which is asked in Tasklist */
    public Envelope question(Request request, Postage postage) {
        return envelope(request, postage, "request", "request-" + request.id(), null, false);
    }

    /** @param nth 1 for the first reminder of the request; @param questionId the question's Message-ID, to thread with it */
    public Envelope reminder(Request request, int nth, String questionId, Postage postage) {
        String key = "request-" + request.id() + "-reminder-" + nth;
        return envelope(request, postage, "request-reminder", key, questionId, true);
    }

    private Envelope envelope(
            Request request, Postage postage, String kind, String key, String inReplyTo, boolean automatic) {
        Party party = request.party();
        if (party.kind() == Party.Kind.AREA) {
            throw new IllegalArgumentException("The area '" + party.code() + "' gets no mail; it is asked in Tasklist");
        }
        Templates.Text text = templates.render(kind, party.language(), values(request, postage));
        return new Envelope(
                key,
                request.reference(),
                kind,
                postage.mailbox(),
                party.email(),
                text.subject(),
                text.body(),
                postage.messageId(),
                inReplyTo,
                postage.replyTo(),
                automatic);
    }

    private static Map<String, String> values(Request request, Postage postage) {
        String language = request.party().language();
        var values = new HashMap<String, String>();
        values.put("party", request.party().name(language));
        values.put("text", request.text());
        values.put("case", postage.caseNumber());
        values.put("order", postage.order());
        values.put("agent", postage.agent());
        values.put("due", Templates.moment(request.dueAt(), postage.zone(), language));
        return values;
    }
}
