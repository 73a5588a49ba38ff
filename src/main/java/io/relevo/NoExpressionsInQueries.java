package io.relevo;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses expressions inside {@code or()} of a task query. The engine refuses them at the top of a query only and
 * evaluates the others (CVE-2026-109432, open in this version).
 */
class NoExpressionsInQueries extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query
                && query.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty())) {
            throw new BadUserRequestException(
                    "A task query must not contain expressions, also not inside or(); give the value itself");
        }
        return next.execute(command);
    }
}
