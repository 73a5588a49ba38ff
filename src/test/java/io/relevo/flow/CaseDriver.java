package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.springframework.boot.test.context.TestComponent;

/** Drives a case the way people do, for tests of the flow. */
@TestComponent
public class CaseDriver {

    public static final Caller AGENT = new Caller("agente1", Set.of("level-one"));
    public static final Caller EXPERT = new Caller("experto1", Set.of("level-two"));

    private final ProcessEngine engine;
    private final Cases cases;
    private final Worklist worklist;

    CaseDriver(ProcessEngine engine, Cases cases, Worklist worklist) {
        this.engine = engine;
        this.cases = cases;
        this.worklist = worklist;
        ProcessEngineTests.init(engine);
    }

    public CaseNumber mail(String subject, String text) {
        return cases.open(TestMessages.mail(subject, text)).number();
    }

    /** The instance of support-case. */
    public ProcessInstance root(CaseNumber number) {
        return instance(number, "support-case");
    }

    /** The level's instance the case is at. */
    public ProcessInstance level(CaseNumber number) {
        ProcessInstance one = instance(number, "level-one");
        return one == null ? instance(number, "level-two") : one;
    }

    public ProcessInstance instance(CaseNumber number, String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString(), process)
                .singleResult();
    }

    public WorkItem task(CaseNumber number) {
        return worklist.ofCase(number).stream()
                .filter(item -> Level.isLevel(item.process()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no level has a task of " + number));
    }
}
