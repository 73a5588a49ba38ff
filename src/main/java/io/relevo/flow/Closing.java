package io.relevo.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Value;

/** When a solved case closes by itself (semantics.md §4: 4 days, 1 hour to 28 days). */
@OfferedToDiagrams
public class Closing {

    private final Clock clock;
    private final Duration after;

    Closing(Clock clock, @Value("${relevo.flow.close-after}") Duration after) {
        if (after.compareTo(Duration.ofHours(1)) < 0 || after.compareTo(Duration.ofDays(28)) > 0) {
            throw new IllegalArgumentException(
                    "relevo.flow.close-after is " + after + "; it must be between PT1H and P28D");
        }
        this.clock = clock;
        this.after = after;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(clock.instant().plus(after));
    }
}
