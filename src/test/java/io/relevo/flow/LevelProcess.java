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
import org.springframework.beans.factory.annotation.Autowired;

/** What every level does alike; the diagrams of the levels say the rest. */
@RelevoTest
abstract class LevelProcess {

    @Autowired
    Cases cases;

    @Autowired
    CaseDriver driver;

    @Autowired
    Timers timers;

    @Autowired
    MovableClock clock;

    @Autowired
    UnusableTables tables;

    /** A new case with an open task at the level. */
    abstract CaseNumber caseAtTheLevel();

    @Test
    void solvesWithTheAgentsReply() {
        CaseNumber number = caseAtTheLevel();

        driver.solve(number);

        assertThat(driver.root(number)).isWaitingAt("Gateway_Verdict");
        assertThat(state(number)).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void resumesWhenTheCustomerAnswers() {
        CaseNumber number = caseAtTheLevel();
        driver.waitForCustomer(number);
        assertThat(state(number)).isEqualTo(CaseState.PENDING_CUSTOMER);

        driver.customerWrites(number, "Aquí va la foto.");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(state(number)).isEqualTo(CaseState.OPEN);
    }

    @Test
    void remindsTwiceAndSolvesForWantOfAnAnswer() {
        CaseNumber number = caseAtTheLevel();
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
        CaseNumber number = caseAtTheLevel();

        driver.waitForCustomerUnanswered(number);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesOnTheAgreedDate() {
        CaseNumber number = caseAtTheLevel();
        driver.schedule(number, clock.instant().plus(Duration.ofDays(2)));
        assertThat(state(number)).isEqualTo(CaseState.SCHEDULED);

        timers.advance(Duration.ofDays(2));

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesBeforeTheAgreedDateWhenTheCustomerWrites() {
        CaseNumber number = caseAtTheLevel();
        driver.schedule(number, clock.instant().plus(Duration.ofDays(2)));

        driver.customerWrites(number, "Mejor hoy.");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesWhenTheBlockingRequestIsSettled() {
        CaseNumber number = caseAtTheLevel();
        Request request = driver.ask(number, "logistics");
        driver.hold(number, request);
        assertThat(state(number)).isEqualTo(CaseState.ON_HOLD);
        assertThat(cases.find(number).orElseThrow().owner().code()).isEqualTo("BO:logistics");

        driver.answer(number, request);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void resumesFromHoldWhenTheCustomerWrites() {
        CaseNumber number = caseAtTheLevel();
        driver.hold(number, driver.ask(number, "carrier-rapida"));
        assertThat(cases.find(number).orElseThrow().owner().code()).isEqualTo("3P:carrier-rapida");

        driver.customerWrites(number, "¿Y bien?");

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void isNotSolvedWhileARequestBlocksIt() {
        CaseNumber number = caseAtTheLevel();
        driver.ask(number, "logistics");

        assertThatThrownBy(() -> driver.solve(number)).isInstanceOf(Refused.class);
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void isNotCompletedWithoutAnOutcome() {
        CaseNumber number = caseAtTheLevel();

        assertThatThrownBy(() -> driver.completeInTheEngine(number)).hasStackTraceContaining("outcome.required");
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void worksWithoutTargetsWhenTheirTableIsUnusable() {
        CaseNumber number = tables.broken("deadline-targets", this::caseAtTheLevel);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(driver.systemLines(number)).contains("targets.unusable");
    }

    @Test
    void worksWithoutTargetsThatAreNoNumbers() {
        // The deployment tries a cell on other facts than this case's.
        String thirty =
                "if channel = \"phone\" then 3 else if reason = \"other\" and priority = 50 then 30 else \"thirty\"";
        CaseNumber number = tables.senseless("deadline-targets", "firstReplyMinutes", thirty, this::caseAtTheLevel);

        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    CaseState state(CaseNumber number) {
        return cases.find(number).orElseThrow().state();
    }
}
