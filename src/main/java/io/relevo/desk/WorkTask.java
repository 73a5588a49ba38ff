package io.relevo.desk;

import io.relevo.cases.SupportCase;
import io.relevo.flow.Outcome;
import io.relevo.flow.WorkItem;
import java.time.Instant;
import java.util.List;

/** An open task with what a list says about its case; {@code outcomes} are the codes it can be completed with. */
record WorkTask(
        String taskId,
        String caseNumber,
        String subject,
        String level,
        int priority,
        Instant dueAt,
        String assignee,
        String assigneeName,
        String process,
        String name,
        String group,
        String requestId,
        Instant createdAt,
        List<String> outcomes) {

    /** @param file null when the case can't be found any more: the task is listed all the same */
    static WorkTask of(WorkItem item, SupportCase file, CasePeople people) {
        return new WorkTask(
                item.taskId(),
                item.caseNumber().toString(),
                file == null ? null : file.subject(),
                file == null ? null : file.level(),
                item.priority(),
                item.dueAt(),
                item.assignee(),
                people.name(item.assignee()),
                item.process(),
                item.name(),
                item.group(),
                item.requestId(),
                item.createdAt(),
                item.outcomes().stream().map(Outcome::code).toList());
    }
}
