package io.relevo.flow;

import io.relevo.cases.Conversation;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each outcome needs before it may be. */
@Component
class CompletionRules {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Conversation conversation;
    private final Requests requests;
    private final Clock clock;

    CompletionRules(Conversation conversation, Requests requests, Clock clock) {
        this.conversation = conversation;
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws TooLate or Refused; nothing has happened yet */
    void check(WorkItem item, SupportCase cover, Completion completion) {
        if (!item.outcomes().contains(completion.outcome())) {
            String offered = item.outcomes().stream().map(Outcome::code).collect(Collectors.joining(", "));
            throw new Refused("outcome.unknown", completion.outcome().code(), offered);
        }
        if (completion.lastEntrySeen() != null
                && conversation.customerWroteAfter(item.caseNumber(), completion.lastEntrySeen())) {
            throw new TooLate("task.customer-wrote");
        }
        switch (completion.outcome()) {
            case SOLVE -> solve(item, cover, completion);
            case WAIT_FOR_CUSTOMER, ANSWER -> reply(completion);
            case SCHEDULE -> schedule(completion);
            case ESCALATE, SEND_BACK -> reason(completion);
            case HOLD -> hold(item, completion);
            case GIVE_UP ->
                throw new Refused("outcome.unknown", completion.outcome().code(), "");
        }
    }

    private void solve(WorkItem item, SupportCase cover, Completion completion) {
        List<Request> blocking = requests.openBlocking(item.caseNumber().toString());
        if (!blocking.isEmpty()) {
            throw new Refused(
                    "case.blocked-by-request",
                    blocking.stream().map(Request::party).distinct().toList());
        }
        if (cover.hasUnansweredMessage() && cover.customerEmail() != null) {
            reply(completion);
        }
    }

    private void reply(Completion completion) {
        if (!Texts.present(completion.reply())) {
            throw new Refused("outcome.needs-reply-text");
        }
    }

    private void schedule(Completion completion) {
        var now = clock.instant();
        if (completion.resumeAt() == null
                || !completion.resumeAt().isAfter(now)
                || completion.resumeAt().isAfter(now.plus(FARTHEST))) {
            throw new Refused("outcome.needs-date");
        }
    }

    private void reason(Completion completion) {
        if (!Texts.present(completion.reason()) || !Texts.present(completion.note())) {
            throw new Refused("outcome.needs-reason");
        }
    }

    private void hold(WorkItem item, Completion completion) {
        boolean open = completion.requestId() != null
                && requests.find(completion.requestId())
                        .filter(request ->
                                request.reference().equals(item.caseNumber().toString()))
                        .filter(request -> request.status() == Request.Status.OPEN)
                        .isPresent();
        if (!open) {
            throw new Refused("outcome.needs-request");
        }
    }
}
