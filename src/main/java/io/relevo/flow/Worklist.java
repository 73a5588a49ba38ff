package io.relevo.flow;

import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.parties.Request;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks and what one can do with them. Each method that changes something is one transaction. */
@Component
public class Worklist {

    private final OpenTasks tasks;
    private final Taking taking;
    private final Completing completing;
    private final Asking asking;
    private final OneWinner oneWinner;
    private final Conversation conversation;
    private final Cases cases;
    private final Alarms alarms;

    Worklist(
            OpenTasks tasks,
            Taking taking,
            Completing completing,
            Asking asking,
            OneWinner oneWinner,
            Conversation conversation,
            Cases cases,
            Alarms alarms) {
        this.tasks = tasks;
        this.taking = taking;
        this.completing = completing;
        this.asking = asking;
        this.oneWinner = oneWinner;
        this.conversation = conversation;
        this.cases = cases;
        this.alarms = alarms;
    }

    /**
     * Open tasks the caller may work on, most urgent first: {@code size + 1} of them, so that the caller knows whether
     * there are more.
     *
     * @param queue a group such as {@code level-one}, or null for all
     */
    public List<WorkItem> list(Caller caller, String queue, boolean mine, int page, int size) {
        return tasks.list(caller, queue, mine, page, size);
    }

    /** Those of these tasks the caller may see. */
    public List<WorkItem> find(Caller caller, Collection<String> taskIds) {
        return tasks.find(caller, taskIds);
    }

    public Optional<WorkItem> find(Caller caller, String taskId) {
        return tasks.find(caller, taskId);
    }

    /** Open tasks of a case, whoever may work on them. */
    public List<WorkItem> ofCase(CaseNumber number) {
        return tasks.ofCase(number);
    }

    /** @throws TooLate with who has it, if somebody else has, or that it is done */
    public void claim(Caller caller, String taskId) {
        oneWinner.of(caller, taskId, item -> taking.claim(caller, item));
    }

    /** @throws TooLate if it is done or somebody else's */
    public void unclaim(Caller caller, String taskId) {
        oneWinner.of(caller, taskId, item -> taking.unclaim(caller, item));
    }

    /**
     * Entry, outcome and completed task, together or not at all.
     *
     * @throws TooLate when the task is done, somebody else's, or the customer wrote meanwhile
     * @throws Refused when the outcome lacks something or a blocking request is open
     */
    public void complete(Caller caller, String taskId, Completion completion) {
        oneWinner.of(caller, taskId, item -> completing.complete(caller, item, completion));
    }

    /** An internal note; completes nothing. Returns the entry's id. */
    @Transactional
    public String note(Caller caller, CaseNumber number, String text) {
        return conversation.note(number, Actor.user(caller.userId()), text).id();
    }

    /** Asks an area or a third party; completes nothing. {@code dueIn} is working time, null for the table's target. */
    @Transactional
    public Request ask(Caller caller, CaseNumber number, String party, String text, boolean blocking, Duration dueIn) {
        return asking.ask(caller, number, party, text, blocking, dueIn);
    }

    /** A third party's answer that came by the API. */
    @Transactional
    public void answer(Caller caller, String requestId, String text) {
        asking.answer(caller, requestId, text);
    }

    @Transactional
    public void withdraw(Caller caller, String requestId) {
        asking.withdraw(caller, requestId);
    }

    /** Undoes or sets the judgement that a customer's message needs no reply; may reopen a solved case. */
    @Transactional
    public void needsReply(Caller caller, CaseNumber number, String entryId, boolean needsReply) {
        cases.lock(number);
        if (conversation.needsReply(number, entryId, needsReply, Actor.user(caller.userId())) && !needsReply) {
            alarms.realign(number);
        }
    }
}
