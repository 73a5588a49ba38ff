package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Questions to areas and third parties: each is a diagram instance of its own beside the case's. */
@Component
class Asking {

    private final Cases cases;
    private final Conversation conversation;
    private final Requests requests;
    private final RequestTargets targets;
    private final RuntimeService runtime;
    private final Waiting waiting;

    Asking(
            Cases cases,
            Conversation conversation,
            Requests requests,
            RequestTargets targets,
            RuntimeService runtime,
            Waiting waiting) {
        this.cases = cases;
        this.conversation = conversation;
        this.requests = requests;
        this.targets = targets;
        this.runtime = runtime;
        this.waiting = waiting;
    }

    Request ask(Caller caller, CaseNumber number, String partyCode, String text, boolean blocking, Duration dueIn) {
        SupportCase cover = cases.lock(number);
        if (cover.state().isOver()) {
            throw new Refused("case.closed", number);
        }
        if (!Texts.present(text)) {
            throw new Refused("outcome.needs-reply-text");
        }
        Party party = requests.party(partyCode).orElseThrow(() -> new Refused("party.unknown", partyCode));
        Duration target = dueIn != null ? dueIn : targets.of(cover, party);
        Instant dueAt = targets.dueAt(party, target);
        Request request =
                requests.open(number.toString(), party.code(), text, blocking, target, dueAt, caller.userId());
        boolean area = party.kind() == Party.Kind.AREA;
        if (area) {
            conversation.request(number, Actor.user(caller.userId()), request.id(), text);
        }
        String flowId = runtime.startProcessInstanceByKey(
                        area ? "back-office-request" : "third-party-request",
                        number.toString(),
                        Map.of(CaseVariables.REQUEST_ID.name(), request.id()))
                .getId();
        requests.attach(request.id(), flowId);
        return request;
    }

    /** An answer by the API: to a third party's request, whose diagram waits for it. */
    void answer(Caller caller, String requestId, String text) {
        if (!Texts.present(text)) {
            throw new Refused("outcome.needs-reply-text");
        }
        Request request = open(requestId);
        CaseNumber number = CaseNumber.parse(request.reference());
        if (request.party().kind() == Party.Kind.AREA) {
            throw new Refused("request.answered-in-tasklist", request.party());
        }
        settled(requests.answer(requestId, text, caller.userId()));
        conversation.answer(number, Actor.thirdParty(request.party().code()), requestId, text);
        waiting.wakeInstance(Waiting.THIRD_PARTY_ANSWERED, request.flowId());
    }

    void withdraw(Caller caller, String requestId) {
        Request request = open(requestId);
        settled(requests.withdraw(requestId, caller.userId()));
        waiting.wakeInstance(Waiting.REQUEST_WITHDRAWN, request.flowId());
    }

    /** Whatever is still open for a case that needs no answer any more. */
    void withdrawAll(CaseNumber number, Actor actor) {
        cases.lock(number);
        requests.openOf(number.toString()).forEach(request -> {
            settled(requests.withdraw(request.id(), actor.id()));
            waiting.wakeInstance(Waiting.REQUEST_WITHDRAWN, request.flowId());
        });
    }

    /** Locks the case before it looks at the request again. */
    private Request open(String requestId) {
        Request request = requests.find(requestId).orElseThrow(() -> new Refused("request.unknown", requestId));
        cases.lock(CaseNumber.parse(request.reference()));
        return request;
    }

    private static void settled(boolean changed) {
        if (!changed) {
            throw new TooLate("request.settled");
        }
    }
}
