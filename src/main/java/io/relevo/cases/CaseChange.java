package io.relevo.cases;

import java.time.Instant;

/** The parts of a case's cover that change during its life, on their way from one {@link SupportCase} to the next. */
final class CaseChange {

    private final SupportCase before;
    CaseNumber number;
    CaseState state;
    Owner owner;
    String level;
    String queue;
    int priority;
    String reason;
    String orderId;
    String agent;
    Instant firstReplyAt;
    Instant unansweredSince;
    Instant solvedAt;
    Instant closedAt;
    boolean confirmed;
    int reopenCount;
    int ledgerLength;
    Instant ledgerAt;
    String lastMessageId;

    CaseChange(SupportCase before) {
        this.before = before;
        number = before.number();
        state = before.state();
        owner = before.owner();
        level = before.level();
        queue = before.queue();
        priority = before.priority();
        reason = before.reason();
        orderId = before.orderId();
        agent = before.agent();
        firstReplyAt = before.firstReplyAt();
        unansweredSince = before.unansweredSince();
        solvedAt = before.solvedAt();
        closedAt = before.closedAt();
        confirmed = before.confirmed();
        reopenCount = before.reopenCount();
        ledgerLength = before.ledgerLength();
        ledgerAt = before.ledgerAt();
        lastMessageId = before.lastMessageId();
    }

    SupportCase applied() {
        return new SupportCase(
                number,
                state,
                owner,
                level,
                queue,
                priority,
                before.channel(),
                reason,
                before.subject(),
                before.customerId(),
                before.customerEmail(),
                before.customerName(),
                before.customerPhone(),
                before.segment(),
                orderId,
                before.language(),
                agent,
                before.mailbox(),
                before.openedAt(),
                before.callBackAt(),
                firstReplyAt,
                unansweredSince,
                solvedAt,
                closedAt,
                confirmed,
                reopenCount,
                before.followsUp(),
                before.publicToken(),
                ledgerLength,
                ledgerAt,
                lastMessageId);
    }
}
