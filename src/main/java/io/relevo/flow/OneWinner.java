package io.relevo.flow;

import io.relevo.cases.Cases;
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
    private final AgentNames names;
    private final TransactionTemplate transaction;

    OneWinner(OpenTasks tasks, Cases cases, AgentNames names, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.cases = cases;
        this.names = names;
        this.transaction = new TransactionTemplate(transactions);
    }

    void of(Caller caller, String taskId, Consumer<WorkItem> click) {
        for (int tried = 1; ; tried++) {
            WorkItem item = tasks.find(caller, taskId).orElseThrow(() -> new TooLate("task.gone"));
            if (item.assignee() != null && !item.assignee().equals(caller.userId())) {
                throw new TooLate("task.taken", names.of(item.assignee()));
            }
            try {
                transaction.executeWithoutResult(status -> {
                    cases.lock(item.caseNumber());
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
