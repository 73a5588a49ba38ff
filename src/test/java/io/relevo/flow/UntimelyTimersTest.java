package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer that fires early, late or once more does nothing wrong. */
@RelevoTest
class UntimelyTimersTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Timers timers;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    private CaseNumber number;

    @BeforeEach
    void openACase() {
        number = driver.mail("¿Dónde está mi pedido?", "No llega.");
    }

    @Test
    void anEarlyLadderTakesNoStepAndComesBackInTime() {
        Date due = timer("level-one").getDuedate();
        List<LedgerEvent> before = ledger.events(number);

        fire("level-one");

        assertThat(ledger.events(number)).isEqualTo(before);
        assertThat(timer("level-one").getDuedate()).isEqualTo(due);
    }

    @Test
    void aLadderThatFiresOnceMoreTakesNoStepTwice() {
        timers.advance(Duration.ofMinutes(24));
        List<LedgerEvent> before = ledger.events(number);
        assertThat(notices()).hasSize(1);

        fire("level-one");
        fire("level-one");

        assertThat(notices()).hasSize(1);
        assertThat(ledger.events(number)).isEqualTo(before);
    }

    @Test
    void anEarlyThirdPartyTimerRemindsNobody() {
        driver.ask(number, "carrier-rapida");
        Date due = timer("third-party-request").getDuedate();

        fire("third-party-request");

        assertThat(driver.kindsOfMail(number)).doesNotContain("request-reminder");
        assertThat(timer("third-party-request").getDuedate()).isEqualTo(due);
    }

    @Test
    void anEarlyAreaTimerTakesNoStep() {
        driver.ask(number, "logistics");
        List<LedgerEvent> before = ledger.events(number);

        fire("back-office-request");

        assertThat(ledger.events(number)).isEqualTo(before);
    }

    @Test
    void anEarlyReminderIsNotSentAndComesInTime() {
        driver.waitForCustomer(number);
        Date due = timer("level-one").getDuedate();

        fire("level-one");

        assertThat(reminders()).isEmpty();
        assertThat(timer("level-one").getDuedate()).isEqualTo(due);
        timers.advance(Duration.ofDays(4));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void aReminderThatFiresOnceMoreIsSentOnce() {
        driver.waitForCustomer(number);
        timers.advance(Duration.ofDays(4));

        fire("level-one");

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void aLateReminderIsSentOnceForAllThatWereMissed() {
        driver.waitForCustomer(number);

        timers.advance(Duration.ofDays(6).plusHours(5));

        assertThat(reminders()).hasSize(1);
        timers.advance(Duration.ofHours(19));
        assertThat(state()).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void anEarlyDateResumesNothing() {
        driver.schedule(number, clock.instant().plus(Duration.ofDays(2)));

        fire("level-one");

        assertThat(driver.level(number)).isWaitingAt("Gateway_AwaitDate");
        assertThat(state()).isEqualTo(CaseState.SCHEDULED);
        timers.advance(Duration.ofDays(2));
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void anEarlyClosingClosesNothing() {
        driver.solve(number);
        Date due = timer("support-case").getDuedate();

        fire("support-case");

        assertThat(state()).isEqualTo(CaseState.SOLVED);
        assertThat(timer("support-case").getDuedate()).isEqualTo(due);
        timers.advance(Duration.ofDays(4));
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aLateClosingClosesWhenItComes() {
        driver.solve(number);

        timers.advance(Duration.ofDays(40));

        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    /** By hand, as an operator may in Cockpit, due or not. */
    private void fire(String process) {
        management.executeJob(timer(process).getId());
    }

    private Job timer(String process) {
        return management
                .createJobQuery()
                .processInstanceId(driver.instance(number, process).getId())
                .timers()
                .singleResult();
    }

    private List<String> notices() {
        return driver.kindsOfMail(number).stream().filter("notice"::equals).toList();
    }

    private List<String> reminders() {
        return driver.kindsOfMail(number).stream().filter("reminder"::equals).toList();
    }

    private CaseState state() {
        return cases.find(number).orElseThrow().state();
    }
}
