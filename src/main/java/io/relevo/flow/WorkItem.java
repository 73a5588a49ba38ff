package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * An open task.
 *
 * @param process {@code level-one}, {@code level-two} or {@code back-office-request}
 * @param requestId for a back-office task, else null
 * @param group the candidate group
 * @param assignee user id, or null while nobody claimed it
 * @param outcomes what it can be completed with
 */
public record WorkItem(
        String taskId,
        String process,
        CaseNumber caseNumber,
        String requestId,
        String name,
        String group,
        int priority,
        Instant dueAt,
        String assignee,
        Instant createdAt,
        List<Outcome> outcomes) {}
