package io.relevo.workshop;

import io.relevo.returns.Decisions;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where jobs run, decisions are packed for the next backtest as they become many. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class HistoryWatch {

    private final Decisions decisions;

    HistoryWatch(Decisions decisions) {
        this.decisions = decisions;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        decisions.packHistory();
    }
}
