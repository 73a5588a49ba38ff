package io.relevo.flow;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compiles the active release before the first return comes in, and follows when another one is chosen. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ReleaseWatch {

    private final Releases releases;

    ReleaseWatch(Releases releases) {
        this.releases = releases;
    }

    @Scheduled(fixedDelay = 2_000)
    void look() {
        releases.look();
    }
}
