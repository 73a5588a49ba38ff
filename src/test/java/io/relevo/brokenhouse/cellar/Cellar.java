package io.relevo.brokenhouse.cellar;

import io.relevo.brokenhouse.attic.AtticManager;
import org.camunda.bpm.engine.RuntimeService;
import org.kie.api.runtime.KieSession;
import org.springframework.scheduling.annotation.Async;

/** Reaches into another module's table, the engine, Drools and the attic, which reaches back. */
public class Cellar {

    static final String SQL = "select text from cases_entries";

    private final AtticManager attic;
    private final RuntimeService engine;

    public Cellar(AtticManager attic, RuntimeService engine) {
        this.attic = attic;
        this.engine = engine;
    }

    public void judge(KieSession session) {
        session.fireAllRules();
    }

    @Async
    public void wander() throws InterruptedException {
        Thread.sleep(1);
        attic.descend(this);
        engine.startProcessInstanceByKey(SQL);
    }
}
