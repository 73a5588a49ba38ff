package io.relevo.flow;

import static io.relevo.flow.CaseVariables.ACKNOWLEDGE;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseOpened;
import io.relevo.cases.Conversation;
import io.relevo.cases.CustomerConfirmed;
import io.relevo.cases.CustomerReplied;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.cases.ThirdPartyAnswered;
import io.relevo.messaging.MailFailed;
import io.relevo.messaging.MailSent;
import io.relevo.parties.Requests;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the case file and the outbox announce, handed to the diagrams in the same transaction. */
@Component
class CaseEvents {

    private final RuntimeService runtime;
    private final Waiting waiting;
    private final Alarms alarms;
    private final Requests requests;
    private final Conversation conversation;
    private final Progress progress;

    CaseEvents(
            RuntimeService runtime,
            Waiting waiting,
            Alarms alarms,
            Requests requests,
            Conversation conversation,
            Progress progress) {
        this.runtime = runtime;
        this.waiting = waiting;
        this.alarms = alarms;
        this.requests = requests;
        this.conversation = conversation;
        this.progress = progress;
    }

    @EventListener
    void on(CaseOpened opened) {
        runtime.createProcessInstanceByKey("support-case")
                .businessKey(opened.number().toString())
                .setVariable(ACKNOWLEDGE.name(), Variables.booleanValue(opened.acknowledge(), true))
                .execute();
    }

    @EventListener
    void on(CustomerReplied replied) {
        if (!waiting.wake(Waiting.CUSTOMER_REPLIED, replied.number())) {
            alarms.realign(replied.number());
        }
    }

    @EventListener
    void on(CustomerConfirmed confirmed) {
        waiting.wake(Waiting.CUSTOMER_CONFIRMED, confirmed.number());
    }

    @EventListener
    void on(ThirdPartyAnswered answered) {
        String text = conversation.entry(answered.entryId()).orElseThrow().text();
        requests.find(answered.requestId()).ifPresent(request -> {
            if (requests.answer(request.id(), text, request.party().code())) {
                Actor party = Actor.thirdParty(request.party().code());
                progress.record(answered.number(), Kind.SETTLED, party, request.id());
                waiting.wakeInstance(Waiting.THIRD_PARTY_ANSWERED, request.flowId());
            }
        });
    }

    @EventListener
    void on(MailSent sent) {
        conversation.sent(sent.mails().stream().map(MailSent.Mail::messageId).toList());
    }

    @EventListener
    void on(MailFailed failed) {
        conversation.failed(failed.messageId(), failed.reason());
    }
}
