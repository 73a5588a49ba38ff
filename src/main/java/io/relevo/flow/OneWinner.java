package io.relevo.flow;

import io.relevo.cases.Cases;
import io.relevo.cases.SupportCase;
import io.relevo.staff.Staff;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets exactly one of several clicks on a task win. The loser's exception says nothing reliable, so after any failure
 * the state is read again: gone or taken is told so, still open is tried again.
 */
@Component
class OneWinner {

    private static final int TRIES = 3;

    private final OpenTasks tasks;
    private final Cases cases;
    private final Staff staff;
    private final TransactionTemplate transaction;

    OneWinner(OpenTasks tasks, Cases cases, Staff staff, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.cases = cases;
        this.staff = staff;
        this.transaction = new TransactionTemplate(transactions);
    }

    void of(Caller caller, String taskId, Consumer<WorkItem> click) {
        for (int tried = 1; ; tried++) {
            WorkItem item = requireMine(caller, taskId);
            try {
                transaction.executeWithoutResult(status -> {
                    SupportCase cover = cases.lock(item.caseNumber());
                    if (mayHaveChangedHands(item, cover)) {
                        requireMine(caller, taskId);
                    }
                    click.accept(item);
                });
                return;
            } catch (ProcessEngineException | DataAccessException | TransactionException | NullPointerException e) {
                Refused refused = refusal(e);
                if (refused != null) {
                    throw refused;
                }
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Nobody's counts as mine. */
    private WorkItem requireMine(Caller caller, String taskId) {
        WorkItem item = tasks.find(caller, taskId).orElseThrow(() -> new TooLate("task.gone"));
        if (item.assignee() != null && !item.assignee().equals(caller.userId())) {
            throw new TooLate("task.taken", staff.nameOf(item.assignee()));
        }
        return item;
    }

    /** The case file knows another agent than the task did a moment ago: the ladder may have handed it to the lead. */
    private static boolean mayHaveChangedHands(WorkItem item, SupportCase cover) {
        return item.assignee() != null && !item.assignee().equals(cover.agent());
    }

    /** A refusal by a listener inside the engine arrives wrapped. */
    private static Refused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return null;
    }
}
