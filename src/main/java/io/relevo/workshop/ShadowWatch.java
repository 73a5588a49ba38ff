package io.relevo.workshop;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where jobs run, candidates judge in the shadow. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ShadowWatch {

    private final Shadowing shadowing;

    ShadowWatch(Shadowing shadowing) {
        this.shadowing = shadowing;
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        shadowing.catchUp();
    }
}
