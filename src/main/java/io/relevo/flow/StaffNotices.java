package io.relevo.flow;

import io.hypersistence.tsid.TSID;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.SupportCase;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.parties.Request;
import io.relevo.staff.Agent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notices of the escalation ladder to the people it names. */
@Component
class StaffNotices {

    private final Cases cases;
    private final Conversation conversation;
    private final Recipients recipients;
    private final DutyHours dutyHours;
    private final Clock time;
    private final Templates templates;
    private final Outbox outbox;
    private final CustomerMail customerMail;
    private final MessageSource messages;
    private final String publicUrl;

    StaffNotices(
            Cases cases,
            Conversation conversation,
            Recipients recipients,
            DutyHours dutyHours,
            Clock time,
            Templates templates,
            Outbox outbox,
            CustomerMail customerMail,
            MessageSource messages,
            @Value("${relevo.public-url}") String publicUrl) {
        this.cases = cases;
        this.conversation = conversation;
        this.recipients = recipients;
        this.dutyHours = dutyHours;
        this.time = time;
        this.templates = templates;
        this.outbox = outbox;
        this.customerMail = customerMail;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /**
     * @param request what it is about, or null for the case itself
     * @param immediate to all of them, not only to those who are at work
     */
    void send(CaseNumber number, Request request, String recipient, String metric, int percent, boolean immediate) {
        SupportCase cover = cases.lock(number);
        List<Agent> meant = recipients.of(recipient, cover, request);
        List<Agent> people = immediate ? meant : atWork(meant);
        people.stream()
                .filter(agent -> agent.email() != null && !agent.email().isBlank())
                .forEach(agent -> mail(cover, agent, metric, percent));
        if (people.isEmpty()) {
            conversation.system(number, "deadline.nobody-to-notify", metric, percent, recipient);
        } else {
            String ids = people.stream().map(Agent::userId).collect(Collectors.joining(", "));
            conversation.system(number, "deadline.notified", metric, percent, ids);
        }
    }

    /** All of them if nobody is. */
    private List<Agent> atWork(List<Agent> meant) {
        Instant now = time.instant();
        List<Agent> there = meant.stream()
                .filter(agent -> dutyHours.nextOnDuty(agent.userId(), now).equals(now))
                .toList();
        return there.isEmpty() ? meant : there;
    }

    private void mail(SupportCase cover, Agent agent, String metric, int percent) {
        Locale language = Locale.forLanguageTag(agent.language());
        Map<String, String> facts = Map.of(
                "case", cover.number().toString(),
                "agent", agent.name(),
                "step", messages.getMessage("notice." + metric, new Object[] {percent}, language),
                "link", publicUrl + "/camunda/app/tasklist/default/");
        Templates.Text notice = templates.render("notice", agent.language(), facts);
        String id = TSID.Factory.getTsid().toString();
        String mailbox = customerMail.mailbox(cover);
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        outbox.put(new Envelope(
                id,
                cover.number().toString(),
                "notice",
                mailbox,
                agent.email(),
                notice.subject(),
                notice.body(),
                "<" + id.toLowerCase() + ".notice@" + domain + ">",
                null,
                null,
                false));
    }
}
