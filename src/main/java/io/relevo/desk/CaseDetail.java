package io.relevo.desk;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.SupportCase;
import java.time.Instant;
import java.util.List;

/**
 * A case with all that was said and done in it. The customer's link is not part of it.
 *
 * @param customerUnreachable mail to the customer's address came back
 * @param callBackAt when the customer wants to be called, or null
 */
record CaseDetail(
        String number,
        CaseState state,
        String owner,
        String level,
        String queue,
        String channel,
        String reason,
        int priority,
        String subject,
        String customerId,
        String customerName,
        String customerEmail,
        String customerPhone,
        boolean customerUnreachable,
        String segment,
        String order,
        String language,
        String agent,
        Instant openedAt,
        Instant callBackAt,
        Instant firstReplyAt,
        Instant solvedAt,
        Instant closedAt,
        boolean confirmed,
        int reopenCount,
        String followsUp,
        List<CaseEntry> entries,
        List<CaseClock> clocks,
        List<CaseOwnership> ledger,
        List<WorkTask> tasks,
        List<RequestLine> requests) {

    static CaseDetail of(
            SupportCase file,
            boolean customerUnreachable,
            List<CaseEntry> entries,
            List<CaseClock> clocks,
            List<CaseOwnership> ledger,
            List<WorkTask> tasks,
            List<RequestLine> requests) {
        return new CaseDetail(
                file.number().toString(),
                file.state(),
                file.owner().code(),
                file.level(),
                file.queue(),
                file.channel().code(),
                file.reason(),
                file.priority(),
                file.subject(),
                file.customerId(),
                file.customerName(),
                file.customerEmail(),
                file.customerPhone(),
                customerUnreachable,
                file.segment(),
                file.orderId(),
                file.language(),
                file.agent(),
                file.openedAt(),
                file.callBackAt(),
                file.firstReplyAt(),
                file.solvedAt(),
                file.closedAt(),
                file.confirmed(),
                file.reopenCount(),
                written(file.followsUp()),
                entries,
                clocks,
                ledger,
                tasks,
                requests);
    }

    private static String written(CaseNumber number) {
        return number == null ? null : number.toString();
    }
}
