package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.parties.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@RelevoTest
class LevelOneProcessTest {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("level-one");

    @Autowired
    private Cases cases;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Timers timers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private UnusableTables tables;

    @Test
    void solvesWithTheAgentsReply() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");

        driver.solve(number);

        assertThat(driver.root(number)).isWaitingAt("Gateway_Verdict");
        assertThat(state(number)).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void resumesWhenTheCustomerAnswers() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.waitForCustomer(number);
        assertThat(state(number)).isEqualTo(CaseState.PENDING_CUSTOMER);

        driver.customerWrites(number, "Aquí va la foto.");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(state(number)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void remindsTwiceAndSolvesForWantOfAnAnswer() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.waitForCustomer(number);

        timers.advance(Duration.ofDays(4));
        timers.advance(Duration.ofDays(2));
        assertThat(state(number)).isEqualTo(CaseState.PENDING_CUSTOMER);
        assertThat(driver.kindsOfMail(number)).filteredOn("reminder"::equals).hasSize(2);

        timers.advance(Duration.ofDays(1));

        assertThat(state(number)).isEqualTo(CaseState.SOLVED);
        assertThat(driver.kindsOfMail(number)).contains("solved-unanswered");
    }

    @Test
    void goesStraightBackToWorkWhenTheCustomerWroteUnseen() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");

        driver.waitForCustomerUnanswered(number);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesOnTheAgreedDate() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.schedule(number, clock.instant().plus(Duration.ofDays(2)));
        assertThat(state(number)).isEqualTo(CaseState.SCHEDULED);

        timers.advance(Duration.ofDays(2));

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesBeforeTheAgreedDateWhenTheCustomerWrites() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.schedule(number, clock.instant().plus(Duration.ofDays(2)));

        driver.customerWrites(number, "Mejor hoy.");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesWhenTheBlockingRequestIsSettled() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "logistics");
        driver.hold(number, request);
        assertThat(state(number)).isEqualTo(CaseState.ON_HOLD);
        assertThat(cases.find(number).orElseThrow().owner().code()).isEqualTo("BO:logistics");

        driver.answer(number, request);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesFromHoldWhenTheCustomerWrites() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.hold(number, driver.ask(number, "carrier-rapida"));
        assertThat(cases.find(number).orElseThrow().owner().code()).isEqualTo("3P:carrier-rapida");

        driver.customerWrites(number, "¿Y bien?");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void isNotSolvedWhileARequestBlocksIt() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.ask(number, "logistics");

        assertThatThrownBy(() -> driver.solve(number)).isInstanceOf(Refused.class);
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void isNotCompletedWithoutAnOutcome() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");

        assertThatThrownBy(() -> driver.completeInTheEngine(number)).hasStackTraceContaining("outcome.required");
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void climbsTheLadderUntilTheDeadlineMovesItUp() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        int priority = cases.find(number).orElseThrow().priority();

        timers.advance(Duration.ofMinutes(24));
        timers.advance(Duration.ofSeconds(1));
        assertThat(driver.kindsOfMail(number)).contains("notice");

        for (int hour = 0; hour < 24 && cases.find(number).orElseThrow().level().equals("L1"); hour++) {
            timers.advance(Duration.ofHours(1));
        }

        assertThat(cases.find(number).orElseThrow().level()).isEqualTo("L2");
        assertThat(cases.find(number).orElseThrow().priority()).isGreaterThan(priority);
        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
    }

    @Test
    void worksWithoutTargetsWhenTheirTableIsUnusable() {
        CaseNumber number = tables.broken("deadline-targets", () -> driver.mail("Hola", "¿Me ayudan?"));

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(driver.systemLines(number)).contains("targets.unusable");
    }

    @Test
    void escalatesWithReasonAndNote() {
        CaseNumber number = driver.mail("Cargo duplicado", "Me cobraron dos veces.");

        driver.escalate(number);

        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
    }

    private CaseState state(CaseNumber number) {
        return cases.find(number).orElseThrow().state();
    }
}
