package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Request;
import io.relevo.staff.Agent;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Gives the open task to the lead of whoever has it, or of the people who may take it; without a lead it stays where it
 * is, and the file says so.
 */
@OfferedToDiagrams
public class HandToLead implements JavaDelegate {

    private final Cases cases;
    private final Conversation conversation;
    private final Progress progress;
    private final Recipients recipients;
    private final RequestFile requestFile;
    private final TaskService tasks;

    HandToLead(
            Cases cases,
            Conversation conversation,
            Progress progress,
            Recipients recipients,
            RequestFile requestFile,
            TaskService tasks) {
        this.cases = cases;
        this.conversation = conversation;
        this.progress = progress;
        this.recipients = recipients;
        this.requestFile = requestFile;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SupportCase cover = cases.lock(Level.caseOf(execution));
        Request request = requestFile.ifAny(execution).orElse(null);
        recipients
                .lead(cover, request)
                .ifPresentOrElse(
                        lead -> hand(execution, cover, lead),
                        () -> conversation.system(cover.number(), "deadline.no-lead"));
    }

    private void hand(DelegateExecution execution, SupportCase cover, Agent lead) {
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), lead.userId()));
        if (Level.isLevel(Level.processOf(execution.getProcessDefinitionId()))) {
            progress.handedTo(cover.number(), lead.userId(), Actor.timer("escalation-ladder"));
        }
        conversation.system(cover.number(), "deadline.handed-to-lead", lead.userId());
    }
}
