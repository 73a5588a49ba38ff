package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.Statements;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RelevoTest
class TimerReconciliationTest {

    private static final Actor SOMEBODY = Actor.user("supervisor1");

    @Autowired
    TimerReconciliation reconciliation;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseDriver driver;

    @Autowired
    Timers timers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    CaseNumber number;

    @BeforeEach
    void openACase() {
        number = driver.mail("¿Dónde está mi pedido?", "No llega.");
    }

    @Test
    void restoresTheLadderOfALevel() {
        Job lost = lose("level-one");

        Reconciliation report = reconcile();

        assertThat(report.restored()).isEqualTo(1);
        assertThat(report.detail()).isEqualTo(number + " restored level-one/Start_StepDue");
        assertThat(timer("level-one").getDuedate()).isEqualTo(lost.getDuedate());
        timers.advance(Duration.ofMinutes(24));
        assertThat(driver.kindsOfMail(number)).contains("notice");
    }

    @Test
    void walksAStepThatWasMissedMeanwhile() {
        lose("level-one");
        timers.advance(Duration.ofHours(1));
        assertThat(driver.kindsOfMail(number)).doesNotContain("notice");

        reconcile();
        timers.fireDue();

        assertThat(driver.kindsOfMail(number)).contains("notice");
        assertThat(ledger.events(number)).extracting("kind").contains(Kind.BREACH);
    }

    @Test
    void restoresTheLadderOfAnArea() {
        driver.ask(number, "logistics");
        Job lost = lose("back-office-request");

        assertThat(reconcile().restored()).isEqualTo(1);

        assertThat(timer("back-office-request").getDuedate()).isEqualTo(lost.getDuedate());
        for (int day = 0; day < 12; day++) {
            timers.advance(Duration.ofDays(1));
        }
        assertThat(ledger.events(number))
                .anyMatch(event ->
                        event.kind() == Kind.STEP && event.detail().startsWith("back-office-time:BO:logistics"));
    }

    @Test
    void restoresTheLadderOfAThirdParty() {
        driver.ask(number, "carrier-rapida");
        Job lost = lose("third-party-request");

        assertThat(reconcile().restored()).isEqualTo(1);

        assertThat(timer("third-party-request").getDuedate()).isEqualTo(lost.getDuedate());
        for (int day = 0; day < 12; day++) {
            timers.advance(Duration.ofDays(1));
        }
        assertThat(driver.kindsOfMail(number)).contains("request-reminder");
    }

    @Test
    void restoresTheNextReminder() {
        driver.waitForCustomer(number);
        timers.advance(Duration.ofDays(4));
        Job lost = lose("level-one");

        assertThat(reconcile().restored()).isEqualTo(1);

        assertThat(timer("level-one").getDuedate()).isEqualTo(lost.getDuedate());
        timers.advance(Duration.ofDays(2));
        assertThat(reminders()).hasSize(2);
        timers.advance(Duration.ofDays(1));
        assertThat(state()).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void makesUpForMissedRemindersByOne() {
        driver.waitForCustomer(number);
        lose("level-one");
        timers.advance(Duration.ofDays(6).plusHours(1));

        reconcile();
        timers.fireDue();

        assertThat(reminders()).hasSize(1);
        assertThat(state()).isEqualTo(CaseState.PENDING_CUSTOMER);
    }

    @Test
    void restoresTheAgreedDate() {
        Instant agreed = clock.instant().plus(Duration.ofDays(2));
        driver.schedule(number, agreed);
        lose("level-one");

        assertThat(reconcile().restored()).isEqualTo(1);

        assertThat(timer("level-one").getDuedate().toInstant()).isEqualTo(agreed);
        timers.advance(Duration.ofDays(2));
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
    }

    @Test
    void restoresTheClosingForFourDaysAfterItWasSolved() {
        driver.solve(number);
        Job lost = lose("support-case");
        timers.advance(Duration.ofDays(1));

        assertThat(reconcile().restored()).isEqualTo(1);

        assertThat(timer("support-case").getDuedate()).isEqualTo(lost.getDuedate());
        timers.advance(Duration.ofDays(3));
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void leavesACorrectCaseAlone() {
        driver.ask(number, "logistics");
        driver.ask(number, "carrier-rapida");

        Reconciliation report = reconcile();

        assertThat(report.cases()).isEqualTo(1);
        assertThat(report.timers()).isEqualTo(3);
        assertThat(report.restored() + report.moved() + report.failed()).isZero();
        assertThat(report.detail()).isNull();
    }

    @Test
    void leavesEveryKindOfWaitAlone() {
        List<CaseNumber> several = IntStream.range(0, 4)
                .mapToObj(n -> driver.mail("¿Dónde está mi pedido?", "No llega."))
                .toList();
        driver.waitForCustomer(several.get(0));
        driver.schedule(several.get(1), clock.instant().plus(Duration.ofDays(2)));
        driver.hold(several.get(2), driver.ask(several.get(2), "carrier-rapida"));
        driver.solve(several.get(3));
        clock.advance(Duration.ofMinutes(7));

        Reconciliation report = reconciliation.run("test", SOMEBODY, several);

        assertThat(report.timers()).isEqualTo(4);
        assertThat(report.restored() + report.moved() + report.failed()).isZero();
    }

    @Test
    void asksTheDatabaseNoMoreForManyCasesThanForOne() {
        List<CaseNumber> many = IntStream.range(0, 20)
                .mapToObj(n -> driver.mail("¿Dónde está mi pedido?", "No llega."))
                .toList();
        reconcile();

        int forOne = statements.during(() -> reconciliation.run("test", SOMEBODY, many.subList(0, 1)));
        int forMany = statements.during(() -> reconciliation.run("test", SOMEBODY, many));

        assertThat(forMany).isEqualTo(forOne).isLessThanOrEqualTo(12);
    }

    @Test
    void putsAMovedTimerAndDueDateBack() {
        Job timer = timer("level-one");
        Task task = tasks.createTaskQuery().taskId(driver.task(number).taskId()).singleResult();
        Date due = task.getDueDate();
        management.setJobDuedate(timer.getId(), Date.from(clock.instant().plus(Duration.ofDays(30))));
        task.setDueDate(null);
        tasks.saveTask(task);

        Reconciliation report = reconcile();

        assertThat(report.moved()).isEqualTo(2);
        assertThat(timer("level-one").getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getDueDate())
                .isEqualTo(due);
        assertThat(reconcile().moved()).isZero();
    }

    @Test
    void putsAMovedClosingBack() {
        driver.solve(number);
        Job timer = timer("support-case");
        management.setJobDuedate(timer.getId(), Date.from(clock.instant().plus(Duration.ofDays(30))));

        assertThat(reconcile().moved()).isEqualTo(1);

        assertThat(timer("support-case").getDuedate()).isEqualTo(timer.getDuedate());
    }

    @Test
    void leavesAnOverdueTimerToFireByItself() {
        driver.waitForCustomer(number);
        Date reminder = timer("level-one").getDuedate();
        clock.advance(Duration.ofDays(5));

        assertThat(reconcile().moved()).isZero();

        assertThat(timer("level-one").getDuedate()).isEqualTo(reminder);
    }

    @Test
    void reportsAJobWithoutRetriesAndLeavesItToAPerson() {
        Job stuck = timer("level-one");
        management.setJobRetries(stuck.getId(), 0);

        Reconciliation report = reconcile();
        // ends the incident: other tests count them
        management.setJobRetries(stuck.getId(), 3);

        assertThat(report.incidents()).isEqualTo(1);
        assertThat(report.restored()).isZero();
        assertThat(report.detail()).isEqualTo(number + " incident, job " + stuck.getId());
        assertThat(timer("level-one").getId()).isEqualTo(stuck.getId());
    }

    @Test
    void looksAtAllCasesAndKeepsTheReport() {
        lose("level-one");

        Reconciliation report = reconciliation.run("test of all", SOMEBODY);

        assertThat(report.isFinished()).isTrue();
        assertThat(report.restored()).isPositive();
        assertThat(timer("level-one")).isNotNull();
        assertThat(reconciliation.latest(50)).contains(report);
        assertThat(report.actor()).isEqualTo("supervisor1");
    }

    @Test
    void refusesToRunInsideATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> reconciliation.run("test", SOMEBODY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("after the commit");
    }

    private Reconciliation reconcile() {
        return reconciliation.run("test", SOMEBODY, List.of(number));
    }

    private Job timer(String process) {
        return management
                .createJobQuery()
                .processInstanceId(driver.instance(number, process).getId())
                .timers()
                .singleResult();
    }

    private Job lose(String process) {
        Job timer = timer(process);
        jdbc.sql("delete from act_ru_job where id_ = ?").param(timer.getId()).update();
        return timer;
    }

    private List<String> reminders() {
        return driver.kindsOfMail(number).stream().filter("reminder"::equals).toList();
    }

    private CaseState state() {
        return cases.find(number).orElseThrow().state();
    }
}
