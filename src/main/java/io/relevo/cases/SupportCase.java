package io.relevo.cases;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * The cover of a case file.
 *
 * @param level {@code L1} or {@code L2}: where it is or was last worked
 * @param priority 0 to 100, 50 is normal, higher is more urgent
 * @param reason contact reason code, {@code other} when unknown
 * @param segment the customer's segment as the shop calls it, or {@code standard}
 * @param customerId the shop's id, or null for somebody unknown
 * @param agent user id of the agent who has or last had it, or null
 * @param mailbox the address of ours the customer wrote to, or null for the shop's default
 * @param callBackAt when the customer wants to be called, or null
 * @param unansweredSince since when the oldest customer message waits for a public reply, or null
 * @param followsUp the closed case this one goes on from, or null
 * @param publicToken unguessable, for the customer's links
 * @param ledgerAt instant of the ledger's newest event
 * @param lastMessageId the Message-ID of the customer's newest mail, or null
 */
public record SupportCase(
        CaseNumber number,
        CaseState state,
        Owner owner,
        String level,
        String queue,
        int priority,
        Channel channel,
        String reason,
        String subject,
        String customerId,
        String customerEmail,
        String customerName,
        String customerPhone,
        String segment,
        String orderId,
        String language,
        String agent,
        String mailbox,
        Instant openedAt,
        Instant callBackAt,
        Instant firstReplyAt,
        Instant unansweredSince,
        Instant solvedAt,
        Instant closedAt,
        boolean confirmed,
        int reopenCount,
        CaseNumber followsUp,
        String publicToken,
        int ledgerLength,
        Instant ledgerAt,
        String lastMessageId) {

    /** A cover with nothing on it but where the case stands. */
    static SupportCase blank(CaseNumber number, CaseState state, Owner owner, String level, Instant openedAt) {
        return new SupportCase(
                number, state, owner, level, null, 50, null, null, null, null, null, null, null, null, null, null, null,
                null, openedAt, null, null, null, null, null, false, 0, null, null, 0, openedAt, null);
    }

    public boolean hasUnansweredMessage() {
        return unansweredSince != null;
    }

    SupportCase with(Consumer<CaseChange> change) {
        var draft = new CaseChange(this);
        change.accept(draft);
        return draft.applied();
    }
}
