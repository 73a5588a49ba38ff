package io.relevo.flow;

import io.hypersistence.tsid.TSID;
import io.relevo.messaging.Envelope;
import io.relevo.messaging.Outbox;
import io.relevo.messaging.Templates;
import io.relevo.returns.ReturnRequest;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells supervisors, whoever reviews it and the case a return belongs to that somebody keeps it waiting. */
@Component
class ReturnNotices {

    private final ReturnFile file;
    private final Staff staff;
    private final StandIns standIns;
    private final TaskService tasks;
    private final Templates templates;
    private final MessageSource messages;
    private final Outbox outbox;
    private final String mailbox;

    ReturnNotices(
            ReturnFile file,
            Staff staff,
            StandIns standIns,
            TaskService tasks,
            Templates templates,
            MessageSource messages,
            Outbox outbox,
            @Value("${relevo.mail.default-mailbox}") String mailbox) {
        this.file = file;
        this.staff = staff;
        this.standIns = standIns;
        this.tasks = tasks;
        this.templates = templates;
        this.messages = messages;
        this.outbox = outbox;
        this.mailbox = mailbox;
    }

    /** @param step {@code return-late}, {@code refund-late}, {@code review-late} or {@code appeal-late} */
    void send(ReturnRequest request, String step) {
        file.tell(request, "return." + step);
        Stream.concat(standIns.forAll(staff.inRole(Roles.SUPERVISOR)).stream(), reviewer(request))
                .distinct()
                .filter(agent -> agent.email() != null && !agent.email().isBlank())
                .forEach(agent -> outbox.put(notice(request, agent, step)));
    }

    private Stream<Agent> reviewer(ReturnRequest request) {
        return tasks.createTaskQuery().processInstanceId(request.flowId()).taskAssigned().list().stream()
                .flatMap(task -> staff.find(task.getAssignee()).stream())
                .flatMap(agent -> standIns.forOne(agent).stream());
    }

    private Envelope notice(ReturnRequest request, Agent agent, String step) {
        Locale language = Locale.forLanguageTag(agent.language());
        String sentence = messages.getMessage("notice." + step, new Object[] {request.orderId()}, language);
        String number = request.number().toString();
        Templates.Text notice = templates.render(
                "notice", agent.language(), Map.of("case", number, "agent", agent.name(), "step", sentence));
        String id = TSID.Factory.getTsid().toString();
        String domain = mailbox.substring(mailbox.lastIndexOf('@') + 1);
        return new Envelope(
                id,
                number,
                "notice",
                mailbox,
                agent.email(),
                notice.subject(),
                notice.body(),
                "<" + id.toLowerCase(Locale.ROOT) + ".notice@" + domain + ">",
                null,
                null,
                false);
    }
}
