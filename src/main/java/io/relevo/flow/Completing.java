package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.cases.SupportCase;
import io.relevo.parties.Requests;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** An agent's click: what they wrote goes into the file and out to the customer, and the task is done. */
@Component
class Completing {

    private final Taking taking;
    private final Cases cases;
    private final Conversation conversation;
    private final Progress progress;
    private final CustomerMail mail;
    private final Requests requests;
    private final CompletionRules rules;
    private final TaskService tasks;

    Completing(
            Taking taking,
            Cases cases,
            Conversation conversation,
            Progress progress,
            CustomerMail mail,
            Requests requests,
            CompletionRules rules,
            TaskService tasks) {
        this.taking = taking;
        this.cases = cases;
        this.conversation = conversation;
        this.progress = progress;
        this.mail = mail;
        this.requests = requests;
        this.rules = rules;
        this.tasks = tasks;
    }

    void complete(Caller caller, WorkItem item, Completion completion) {
        SupportCase before = cases.lock(item.caseNumber());
        rules.check(item, before, completion);
        taking.claim(caller, item);
        Actor agent = Actor.user(caller.userId());
        progress.actingIs(item.caseNumber(), agent);
        if (Texts.present(completion.note())) {
            conversation.note(item.caseNumber(), agent, completion.note());
        }
        if (Texts.present(completion.reason())) {
            conversation.system(
                    item.caseNumber(), "outcome." + completion.outcome().code(), caller.userId(), completion.reason());
        }
        boolean said = completion.outcome() == Outcome.ANSWER
                ? answer(agent, item, completion)
                : reply(agent, item, completion);
        tasks.complete(item.taskId(), variables(completion, said));
    }

    private boolean reply(Actor agent, WorkItem item, Completion completion) {
        if (!Texts.present(completion.reply())) {
            return false;
        }
        String template = completion.outcome() == Outcome.SOLVE ? "solved" : "reply";
        mail.reply(cases.lock(item.caseNumber()), agent, template, completion.reply());
        return true;
    }

    private boolean answer(Actor agent, WorkItem item, Completion completion) {
        if (!requests.answer(item.requestId(), completion.reply(), agent.id())) {
            throw new TooLate("request.settled");
        }
        progress.record(item.caseNumber(), Kind.SETTLED, agent, item.requestId());
        conversation.answer(item.caseNumber(), agent, item.requestId(), completion.reply());
        return true;
    }

    private static Map<String, Object> variables(Completion completion, boolean said) {
        VariableMap variables = Variables.createVariables()
                .putValue(CaseVariables.OUTCOME.name(), completion.outcome().code())
                .putValueTyped(CaseVariables.SAID.name(), Variables.booleanValue(said, true));
        if (completion.outcome() == Outcome.SCHEDULE) {
            variables.putValue(CaseVariables.RESUME_AT.name(), Date.from(completion.resumeAt()));
        }
        if (completion.outcome() == Outcome.HOLD) {
            variables.putValue(CaseVariables.HOLD_ON.name(), completion.requestId());
        }
        return variables;
    }
}
