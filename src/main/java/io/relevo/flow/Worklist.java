package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.parties.Request;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open tasks and what one can do with them. Each method that changes something is one transaction. */
@Component
public class Worklist {

    /** Open tasks the caller may work on, most urgent first: {@code size + 1} of them, so that the caller knows whether there are more. */
    public List<WorkItem> list(Caller caller, String queue, boolean mine, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** Those of these tasks the caller may see. */
    public List<WorkItem> find(Caller caller, Collection<String> taskIds) {
        throw new UnsupportedOperationException();
    }

    public Optional<WorkItem> find(Caller caller, String taskId) {
        throw new UnsupportedOperationException();
    }

    /** Open tasks of a case, whoever may work on them. */
    public List<WorkItem> ofCase(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** @throws TooLate with who has it, if somebody else has, or that it is done */
    public void claim(Caller caller, String taskId) {
        throw new UnsupportedOperationException();
    }

    public void unclaim(Caller caller, String taskId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Entry, outcome and completed task, together or not at all.
     *
     * @throws TooLate when the task is done, somebody else's, or the customer wrote meanwhile
     * @throws Refused when the outcome lacks something or a blocking request is open
     */
    public void complete(Caller caller, String taskId, Completion completion) {
        throw new UnsupportedOperationException();
    }

    /** An internal note; completes nothing. Returns the entry's id. */
    public String note(Caller caller, CaseNumber number, String text) {
        throw new UnsupportedOperationException();
    }

    /** Asks an area or a third party; completes nothing. {@code dueIn} is working time, null for the table's target. */
    public Request ask(Caller caller, CaseNumber number, String party, String text, boolean blocking, Duration dueIn) {
        throw new UnsupportedOperationException();
    }

    /** A third party's or area's answer that came by the API. */
    public void answer(Caller caller, String requestId, String text) {
        throw new UnsupportedOperationException();
    }

    public void withdraw(Caller caller, String requestId) {
        throw new UnsupportedOperationException();
    }

    /** Undoes or sets the judgement that a customer's message needs no reply; may reopen a solved case. */
    public void needsReply(Caller caller, CaseNumber number, String entryId, boolean needsReply) {
        throw new UnsupportedOperationException();
    }
}
