package io.relevo.flow;

import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Conversation;
import io.relevo.cases.SupportCase;
import io.relevo.cases.SystemLine;
import io.relevo.parties.Request;
import io.relevo.staff.Agent;
import io.relevo.staff.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drives a case the way people do, for tests of the flow. */
@TestComponent
public class CaseDriver {

    public static final Caller AGENT = new Caller("agente1", Set.of("level-one"));
    public static final Caller EXPERT = new Caller("experto1", Set.of("level-two"));

    private final ProcessEngine engine;
    private final Cases cases;
    private final Worklist worklist;
    private final Conversation conversation;
    private final JdbcClient jdbc;

    CaseDriver(
            ProcessEngine engine,
            Cases cases,
            Worklist worklist,
            Conversation conversation,
            JdbcClient jdbc,
            Staff staff) {
        this.conversation = conversation;
        this.jdbc = jdbc;
        this.engine = engine;
        this.cases = cases;
        this.worklist = worklist;
        staff.save(person("supervisor1", "supervisor", null));
        staff.save(person("agente1", "level-one", "supervisor1"));
        staff.save(person("experto1", "level-two", "supervisor1"));
        staff.save(person("logistica1", "back-office-logistics", "supervisor1"));
    }

    public CaseNumber mail(String subject, String text) {
        return cases.open(TestMessages.mail(subject, text)).number();
    }

    private static Agent person(String userId, String role, String lead) {
        return new Agent(userId, userId, userId + "@tienda.example", "es", role, role, lead, true);
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

    /** A customer whose case level 1 has handed on. */
    public CaseNumber mailAtLevelTwo() {
        CaseNumber number = mail("Cargo duplicado", "Me cobraron dos veces.");
        escalate(number);
        return number;
    }

    public void customerWrites(CaseNumber number, String text) {
        cases.receive(number, TestMessages.mail("Re: mi caso", text));
    }

    public void solve(CaseNumber number) {
        complete(number, new Completion(Outcome.SOLVE, "Ya quedó.", null, null, null, null, null));
    }

    public void waitForCustomer(CaseNumber number) {
        complete(
                number,
                new Completion(Outcome.WAIT_FOR_CUSTOMER, "¿Nos mandas una foto?", null, null, null, null, null));
    }

    public void escalate(CaseNumber number) {
        complete(number, new Completion(Outcome.ESCALATE, null, "Ya vi la guía.", "needs-expertise", null, null, null));
    }

    public void sendBack(CaseNumber number) {
        complete(
                number,
                new Completion(Outcome.SEND_BACK, null, "Es de nivel 1.", "level-one-matter", null, null, null));
    }

    public void schedule(CaseNumber number, Instant at) {
        complete(number, new Completion(Outcome.SCHEDULE, null, null, null, at, null, null));
    }

    public void hold(CaseNumber number, Request on) {
        complete(number, new Completion(Outcome.HOLD, null, null, null, null, on.id(), null));
    }

    public Request ask(CaseNumber number, String party) {
        return worklist.ask(agentOf(number), number, party, "¿Dónde está el paquete?", true, null);
    }

    /** A question the case can be solved without. */
    public Request askWithoutWaiting(CaseNumber number, String party) {
        return worklist.ask(agentOf(number), number, party, "¿Cuántos quedan?", false, null);
    }

    public void answer(CaseNumber number, Request request) {
        WorkItem item = worklist.ofCase(number).stream()
                .filter(candidate -> request.id().equals(candidate.requestId()))
                .findFirst()
                .orElseThrow();
        Caller person = new Caller("logistica1", Set.of(item.group()));
        worklist.complete(
                person, item.taskId(), new Completion(Outcome.ANSWER, "Sale mañana.", null, null, null, null, null));
    }

    public void complete(CaseNumber number, Completion completion) {
        worklist.complete(agentOf(number), task(number).taskId(), completion);
    }

    /** The agent parks it for the customer with a note only, so what the customer wrote stays unanswered. */
    public void waitForCustomerUnanswered(CaseNumber number) {
        engine.getTaskService()
                .complete(
                        task(number).taskId(), Map.of(CaseVariables.OUTCOME.name(), Outcome.WAIT_FOR_CUSTOMER.code()));
    }

    public void completeInTheEngine(CaseNumber number) {
        engine.getTaskService().complete(task(number).taskId());
    }

    /** What was put into the outbox for a case, oldest first. */
    public List<String> kindsOfMail(CaseNumber number) {
        return jdbc.sql("select kind from messaging_outbound where reference = ? order by created_at, id")
                .param(number.toString())
                .query(String.class)
                .list();
    }

    /** Keys of what Relevo itself noted in the case file. */
    public List<String> systemLines(CaseNumber number) {
        return conversation.of(number).stream()
                .filter(SystemLine::isOne)
                .map(entry -> SystemLine.of(entry).key())
                .toList();
    }

    private Caller agentOf(CaseNumber number) {
        return cases.find(number).orElseThrow().level().equals("L1") ? AGENT : EXPERT;
    }

    public SupportCase cover(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }

    public WorkItem task(CaseNumber number) {
        return worklist.ofCase(number).stream()
                .filter(item -> Level.isLevel(item.process()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no level has a task of " + number));
    }
}
