package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Conversation;
import io.relevo.cases.Entry;
import io.relevo.cases.EntryKind;
import io.relevo.cases.Ledger;
import io.relevo.cases.SupportCase;
import io.relevo.flow.Caller;
import io.relevo.flow.CaseDriver;
import io.relevo.flow.Completion;
import io.relevo.flow.Outcome;
import io.relevo.flow.TestMessages;
import io.relevo.flow.TooLate;
import io.relevo.flow.WorkItem;
import io.relevo.flow.Worklist;
import io.relevo.journeys.Race.Finish;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** People, customers and timers that act at the same instant: one wins, the others learn it, nothing is lost or stuck. */
@RelevoTest
class RacesTest {

    private static final Caller ANA = new Caller("ana", Set.of("level-one"));
    private static final Caller LOGISTICS = new Caller("logistica1", Set.of("back-office-logistics"));
    private static final Caller BETO = new Caller("beto", Set.of("level-one"));

    private final List<CaseNumber> raced = new ArrayList<>();

    @Autowired
    private Cases cases;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private EngineTables engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    @AfterEach
    void leaveNoWorkToOtherTests() {
        raced.forEach(number -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "raced")));
    }

    @Test
    void oneOfTwoAgentsClaims() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                String task = driver.task(number).taskId();

                List<Finish> finishes = race.run(() -> worklist.claim(ANA, task), () -> worklist.claim(BETO, task));

                oneWonAndTheOtherCameTooLate(finishes);
                String winner = finishes.get(0).won() ? "ana" : "beto";
                assertThat(driver.task(number).assignee()).isEqualTo(winner);
                assertThat(cover(number).agent()).isEqualTo(winner);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void oneOfTwoAgentsCompletes() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                String task = driver.task(number).taskId();

                List<Finish> finishes = race.run(
                        () -> worklist.complete(ANA, task, reply(Outcome.SOLVE)),
                        () -> worklist.complete(BETO, task, reply(Outcome.WAIT_FOR_CUSTOMER)));

                oneWonAndTheOtherCameTooLate(finishes);
                assertThat(cover(number).state())
                        .isEqualTo(finishes.get(0).won() ? CaseState.SOLVED : CaseState.PENDING_CUSTOMER);
                assertThat(saidIn(number, EntryKind.PUBLIC_REPLY)).hasSize(1);
                assertThat(driver.kindsOfMail(number)).hasSize(2);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void twoClicksOfOneAgentAreOne() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                String task = driver.task(number).taskId();
                worklist.claim(ANA, task);

                List<Finish> finishes = race.run(
                        () -> worklist.complete(ANA, task, reply(Outcome.SOLVE)),
                        () -> worklist.complete(ANA, task, reply(Outcome.SOLVE)));

                oneWonAndTheOtherCameTooLate(finishes);
                assertThat(saidIn(number, EntryKind.PUBLIC_REPLY)).hasSize(1);
                nothingIsStuck(number);
            }
        }
    }

    /** The customer writes while the agent, who has read all there is, clicks "wait for the customer". */
    @Test
    void aMessageBesideTheClickToWaitIsAnsweredOrWaitsForAnAgent() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                WorkItem item = driver.task(number);
                String seen = conversation.of(number).get(1).id();

                List<Finish> finishes = race.run(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "Otra cosa.")),
                        () -> worklist.complete(
                                ANA,
                                item.taskId(),
                                new Completion(Outcome.WAIT_FOR_CUSTOMER, "¿Una foto?", null, null, null, null, seen)));

                assertThat(finishes.get(0).failure()).isNull();
                if (!finishes.get(1).won()) {
                    assertThat(finishes.get(1).failure()).isInstanceOf(TooLate.class);
                }
                unansweredAndWithAnAgent(number);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void aMessageBesideTheReminderResumesTheWork() throws Exception {
        List<CaseNumber> waiting = prepared(driver::waitForCustomer);
        clock.advance(Duration.ofDays(4).plusHours(1));
        try (var race = new Race()) {
            for (CaseNumber number : waiting) {
                Job reminder = jobs.timersOf(driver.level(number).getId()).get(0);

                List<Finish> finishes = race.run(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "Va la foto.")),
                        () -> jobs.run(reminder));

                allWon(finishes);
                assertThat(cover(number).state()).isEqualTo(CaseState.OPEN);
                unansweredAndWithAnAgent(number);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void aMessageAtTheEndOfOurPatienceResumesOrReopens() throws Exception {
        List<CaseNumber> waiting = prepared(driver::waitForCustomer);
        clock.advance(Duration.ofDays(7).plusHours(1));
        try (var race = new Race()) {
            for (CaseNumber number : waiting) {
                Job patience = jobs.timersOf(driver.level(number).getId()).get(0);

                List<Finish> finishes = race.run(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "Va la foto.")),
                        () -> jobs.run(patience));

                allWon(finishes);
                assertThat(cover(number).state()).isEqualTo(CaseState.OPEN);
                unansweredAndWithAnAgent(number);
                nothingIsStuck(number);
            }
        }
    }

    /** Message, click and timer: the agent's task is the level's, the timer the level's ladder. */
    @Test
    void aMessageBesideALadderStepAndAClaimIsKept() throws Exception {
        List<CaseNumber> open = prepared(number -> {});
        clock.advance(Duration.ofHours(26));
        try (var race = new Race()) {
            for (CaseNumber number : open) {
                String task = driver.task(number).taskId();
                Job step = jobs.timersOf(driver.level(number).getId()).get(0);

                List<Finish> finishes = race.run(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "¿Hola?")),
                        () -> worklist.claim(ANA, task),
                        () -> jobs.run(step));

                assertThat(finishes.get(0).failure()).isNull();
                assertThat(finishes.get(2).failure()).isNull();
                if (!finishes.get(1).won()) {
                    assertThat(finishes.get(1).failure()).isInstanceOf(TooLate.class);
                }
                unansweredAndWithAnAgent(number);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void aMessageBesideTheClosingTimerReopensOrOpensAFollowUp() throws Exception {
        List<CaseNumber> solved = prepared(driver::solve);
        clock.advance(Duration.ofDays(4));
        try (var race = new Race()) {
            for (CaseNumber number : solved) {
                Job closing = jobs.timersOf(driver.root(number).getId()).get(0);

                List<Finish> finishes = race.call(List.of(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "No, sigue igual.")), () -> {
                            jobs.run(closing);
                            return null;
                        }));

                allWon(finishes);
                theMessageReachedSomebody(number, (Received) finishes.get(0).result());
            }
        }
    }

    @Test
    void aMessageBesideTheConfirmationReopensOrOpensAFollowUp() throws Exception {
        List<CaseNumber> solved = prepared(driver::solve);
        try (var race = new Race()) {
            for (CaseNumber number : solved) {
                List<Finish> finishes = race.call(List.of(
                        () -> cases.receive(number, TestMessages.mail("Re: mi caso", "No, sigue igual.")), () -> {
                            cases.confirm(number);
                            return null;
                        }));

                allWon(finishes);
                theMessageReachedSomebody(number, (Received) finishes.get(0).result());
            }
        }
    }

    @Test
    void aConfirmationBesideTheClosingTimerClosesOnce() throws Exception {
        List<CaseNumber> solved = prepared(driver::solve);
        try (var race = new Race()) {
            for (CaseNumber number : solved) {
                Job closing = jobs.timersOf(driver.root(number).getId()).get(0);

                allWon(race.run(() -> cases.confirm(number), () -> jobs.run(closing)));

                assertThat(cover(number).state()).isEqualTo(CaseState.CLOSED);
                assertThat(ledger.segments(number))
                        .filteredOn(segment -> segment.state() == CaseState.CLOSED)
                        .hasSize(1);
                assertThat(engine.runtimeRowsOf(number)).isEmpty();
            }
        }
    }

    @Test
    void anAnswerBesideAWithdrawalSettlesTheRequestOnce() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                Request request = driver.ask(number, "carrier-rapida");
                driver.hold(number, request);
                Job step = jobs.timersOf(request(request).flowId()).get(0);

                List<Finish> finishes = race.run(
                        () -> cases.receiveAnswer(
                                number, request.id(), TestMessages.mail("Re: Solicitud", "Llega el martes.")),
                        () -> worklist.withdraw(ANA, request.id()),
                        () -> jobs.run(step));

                assertThat(finishes.get(0).failure()).isNull();
                assertThat(finishes.get(2).failure()).isNull();
                boolean withdrawn = finishes.get(1).won();
                if (!withdrawn) {
                    assertThat(finishes.get(1).failure()).isInstanceOf(TooLate.class);
                }
                assertThat(request(request).status())
                        .isEqualTo(withdrawn ? Request.Status.WITHDRAWN : Request.Status.ANSWERED);
                assertThat(saidIn(number, EntryKind.ANSWER)).hasSize(1);
                assertThat(cover(number).state()).isEqualTo(CaseState.OPEN);
                assertThat(driver.instance(number, "third-party-request")).isNull();
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void anAreasAnswerBesideAWithdrawalSettlesTheRequestOnce() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS; round++) {
                CaseNumber number = opened();
                Request request = driver.ask(number, "logistics");

                String task = worklist.ofCase(number).stream()
                        .filter(item -> request.id().equals(item.requestId()))
                        .map(WorkItem::taskId)
                        .findFirst()
                        .orElseThrow();

                List<Finish> finishes = race.run(
                        () -> worklist.complete(LOGISTICS, task, reply(Outcome.ANSWER)),
                        () -> worklist.withdraw(ANA, request.id()));

                oneWonAndTheOtherCameTooLate(finishes);
                assertThat(request(request).status())
                        .isEqualTo(finishes.get(0).won() ? Request.Status.ANSWERED : Request.Status.WITHDRAWN);
                assertThat(driver.instance(number, "back-office-request")).isNull();
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void aMessagePostedTwentyTimesAtOnceIsOneMessage() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < Race.ROUNDS / 10; round++) {
                String id = UUID.randomUUID().toString();
                Callable<String> send = () -> send(id);

                List<Finish> finishes = race.call(Collections.nCopies(20, send));

                allWon(finishes);
                assertThat(finishes)
                        .extracting(Finish::result)
                        .containsOnly(finishes.get(0).result());
                CaseNumber number = CaseNumber.parse((String) finishes.get(0).result());
                raced.add(number);
                assertThat(saidIn(number, EntryKind.CUSTOMER_MESSAGE)).hasSize(1);
                nothingIsStuck(number);
            }
        }
    }

    @Test
    void manyMessagesToOneCaseAllArrive() throws Exception {
        try (var race = new Race()) {
            CaseNumber number = opened();
            driver.waitForCustomer(number);
            Callable<Received> write = () -> cases.receive(number, TestMessages.mail("Re: mi caso", "Otra cosa."));

            allWon(race.call(Collections.nCopies(20, write)));

            assertThat(saidIn(number, EntryKind.CUSTOMER_MESSAGE)).hasSize(21);
            unansweredAndWithAnAgent(number);
            nothingIsStuck(number);
        }
    }

    private String send(String externalId) throws Exception {
        var answer = web.perform(post("/api/messages")
                        .with(user("tienda").roles("integration"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"channel": "chat", "externalId": "%s", "from": "iris-%s@cliente.example",
                                 "subject": "Mi pedido", "text": "No llega."}""".formatted(externalId, externalId)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(200, 201);
        return JsonPath.read(answer.getContentAsString(), "$.caseNumber");
    }

    private CaseNumber opened() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        raced.add(number);
        return number;
    }

    private interface Preparation {

        void of(CaseNumber number);
    }

    private List<CaseNumber> prepared(Preparation preparation) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int round = 0; round < Race.ROUNDS; round++) {
            CaseNumber number = opened();
            preparation.of(number);
            numbers.add(number);
        }
        return numbers;
    }

    private static Completion reply(Outcome outcome) {
        return new Completion(outcome, "Ya quedó.", null, null, null, null, null);
    }

    private static void allWon(List<Finish> finishes) {
        assertThat(finishes).extracting(Finish::failure).containsOnlyNulls();
    }

    private static void oneWonAndTheOtherCameTooLate(List<Finish> finishes) {
        assertThat(finishes).filteredOn(Finish::won).hasSize(1);
        assertThat(finishes)
                .filteredOn(finish -> !finish.won())
                .extracting(Finish::failure)
                .hasOnlyElementsOfType(TooLate.class);
    }

    private void theMessageReachedSomebody(CaseNumber number, Received received) {
        raced.add(received.number());
        if (received.number().equals(number)) {
            assertThat(cover(number).state()).isEqualTo(CaseState.OPEN);
        } else {
            assertThat(cover(number).state()).isEqualTo(CaseState.CLOSED);
            assertThat(engine.runtimeRowsOf(number)).isEmpty();
            assertThat(cover(received.number()).followsUp()).isEqualTo(number);
        }
        assertThat(conversation.entry(received.entryId())).isPresent();
        unansweredAndWithAnAgent(received.number());
        nothingIsStuck(received.number());
    }

    private void unansweredAndWithAnAgent(CaseNumber number) {
        assertThat(cover(number).hasUnansweredMessage()).isTrue();
        assertThat(driver.task(number).caseNumber()).isEqualTo(number);
    }

    /** Somebody or something will go on with the case: a person, a timer with retries, a message. */
    private void nothingIsStuck(CaseNumber number) {
        assertThat(engine.incidents()).isZero();
        assertThat(engine.deadEndsOf(number)).isEmpty();
        assertThat(ledger.events(number))
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()))
                .last()
                .satisfies(last ->
                        assertThat(last.position()).isEqualTo(cover(number).ledgerLength()));
    }

    private List<Entry> saidIn(CaseNumber number, EntryKind kind) {
        return conversation.of(number).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private Request request(Request request) {
        return requests.find(request.id()).orElseThrow();
    }

    private SupportCase cover(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }
}
