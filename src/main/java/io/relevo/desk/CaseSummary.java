package io.relevo.desk;

import io.relevo.cases.CaseState;
import io.relevo.cases.SupportCase;
import java.time.Instant;

/** A line of the list of cases. */
record CaseSummary(
        String number,
        CaseState state,
        String level,
        String queue,
        String channel,
        String reason,
        int priority,
        String subject,
        String customerEmail,
        Instant openedAt,
        Instant solvedAt) {

    static CaseSummary of(SupportCase file) {
        return new CaseSummary(
                file.number().toString(),
                file.state(),
                file.level(),
                file.queue(),
                file.channel().code(),
                file.reason(),
                file.priority(),
                file.subject(),
                file.customerEmail(),
                file.openedAt(),
                file.solvedAt());
    }
}
