package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Party;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.sla.Asked;
import io.relevo.sla.Metric;
import io.relevo.sla.Target;
import io.relevo.sla.Targets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Questions to areas and third parties: each is a diagram instance of its own beside the case's. */
@Component
class Asking {

    /** Who asks what no person did. */
    static final String RELEVO = "relevo";

    private final Cases cases;
    private final Conversation conversation;
    private final Progress progress;
    private final Requests requests;
    private final RequestTargets targets;
    private final RuntimeService runtime;
    private final Waiting waiting;

    Asking(
            Cases cases,
            Conversation conversation,
            Progress progress,
            Requests requests,
            RequestTargets targets,
            RuntimeService runtime,
            Waiting waiting) {
        this.cases = cases;
        this.conversation = conversation;
        this.progress = progress;
        this.requests = requests;
        this.targets = targets;
        this.runtime = runtime;
        this.waiting = waiting;
    }

    Request ask(Caller caller, CaseNumber number, String partyCode, String text, boolean blocking, Duration dueIn) {
        return ask(Actor.user(caller.userId()), number, partyCode, text, blocking, dueIn);
    }

    /** @param dueIn working time, or null for what the table says */
    Request ask(Actor actor, CaseNumber number, String partyCode, String text, boolean blocking, Duration dueIn) {
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
        Request request = requests.open(number.toString(), party.code(), text, blocking, target, dueAt, actor.id());
        progress.record(number, Kind.ASKED, actor, asked(request).write());
        if (dueIn != null) {
            // Whoever set the time keeps it when the table changes: said once more, right behind the question.
            progress.record(
                    number,
                    Kind.TARGETS,
                    actor,
                    Targets.write(request.id(), asked(request).targets()));
        }
        boolean area = party.kind() == Party.Kind.AREA;
        if (area) {
            conversation.request(number, actor, request.id(), text);
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
        progress.record(number, Kind.SETTLED, Actor.user(caller.userId()), requestId);
        conversation.answer(number, Actor.thirdParty(request.party().code()), requestId, text);
        waiting.wakeInstance(Waiting.THIRD_PARTY_ANSWERED, request.flowId());
    }

    void withdraw(Caller caller, String requestId) {
        Request request = open(requestId);
        withdraw(request, Actor.user(caller.userId()));
    }

    /** Does nothing if it was settled before. */
    void withdrawIfOpen(String requestId, Actor actor) {
        Request request = open(requestId);
        if (requests.withdraw(requestId, actor.id())) {
            withdrawn(request, actor);
        }
    }

    /** Whatever is still open for a case that needs no answer any more. */
    void withdrawAll(CaseNumber number, Actor actor) {
        cases.lock(number);
        requests.openOf(number.toString()).forEach(request -> withdraw(request, actor));
    }

    private void withdraw(Request request, Actor actor) {
        settled(requests.withdraw(request.id(), actor.id()));
        withdrawn(request, actor);
    }

    private void withdrawn(Request request, Actor actor) {
        progress.record(CaseNumber.parse(request.reference()), Kind.SETTLED, actor, request.id());
        waiting.wakeInstance(Waiting.REQUEST_WITHDRAWN, request.flowId());
    }

    private static Asked asked(Request request) {
        String party = RequestFile.owner(request).code();
        Metric metric = request.party().kind() == Party.Kind.AREA ? Metric.BACK_OFFICE_TIME : Metric.THIRD_PARTY_TIME;
        return new Asked(
                request.id(),
                party,
                List.of(new Target(metric, request.target(), request.party().calendar())));
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
