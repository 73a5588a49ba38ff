package io.relevo.desk;

import io.relevo.cases.CaseState;
import io.relevo.cases.SupportCase;
import io.relevo.flow.WorkItem;
import java.time.Instant;

/**
 * What a card of the task list shows.
 *
 * @param newMessage the customer wrote again after our last reply
 */
record WorkCard(
        String taskId,
        String process,
        String caseNumber,
        String subject,
        String customerName,
        String reason,
        CaseState state,
        String level,
        Instant createdAt,
        Instant dueAt,
        int priority,
        String assignee,
        boolean newMessage) {

    static WorkCard of(WorkItem item, SupportCase file, boolean awaitsReply) {
        return new WorkCard(
                item.taskId(),
                item.process(),
                file.number().toString(),
                file.subject(),
                file.customerName() == null ? file.customerEmail() : file.customerName(),
                file.reason(),
                file.state(),
                file.level(),
                item.createdAt(),
                item.dueAt(),
                item.priority(),
                item.assignee(),
                awaitsReply && file.firstReplyAt() != null);
    }
}
