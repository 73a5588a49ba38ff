package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.RelevoTest;
import io.relevo.TestTime;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Cases;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Progress;
import io.relevo.flow.PolicyTable.Row;
import io.relevo.parties.Request;
import io.relevo.sla.Clock;
import io.relevo.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor changes a target while cases are open. */
@RelevoTest
class RetargetingTest {

    private static final Caller SUPERVISOR = new Caller("supervisor1", Set.of("supervisor"));
    private static final int FIRST_REPLY = 0;

    @Autowired
    PolicyTables tables;

    @Autowired
    Retargeting retargeting;

    @Autowired
    CaseDriver driver;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Worklist worklist;

    @Autowired
    Progress progress;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    Timers timers;

    @BeforeEach
    void opensTheShop() {
        Instant tomorrow = clock.instant().isBefore(TestTime.START) ? TestTime.START : clock.instant();
        clock.set(tomorrow.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .plus(Duration.ofDays(1))
                .plus(Duration.ofHours(17)));
    }

    @AfterEach
    void takesTheVersionsBack() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployment ->
                        deployment.getSource() != null && deployment.getSource().startsWith("relevo-page:"))
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void aNewTargetCountsFromTheSameStartAndMovesTheTimer() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        clock.advance(Duration.ofMinutes(10));
        Instant due = firstReply(number).dueAt();

        use(mailWith("60"));
        assertThat(firstReply(number).dueAt()).as("not without applying").isEqualTo(due);
        retargeting.apply(SUPERVISOR);

        assertThat(firstReply(number))
                .returns(Duration.ofMinutes(60), Clock::target)
                .returns(Duration.ofMinutes(10), Clock::consumed)
                .returns(due.plus(Duration.ofMinutes(30)), Clock::dueAt);
        assertThat(lastTargets(number).actor()).isEqualTo(Actor.user("supervisor1"));
        assertThat(lastTargets(number).detail()).isEqualTo("first-reply=PT1H@shop");
        assertThat(timer(number)).isEqualTo(due.plus(Duration.ofMinutes(15)));
    }

    @Test
    void saysBeforehandExactlyWhatItDoesAfterwards() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        clock.advance(Duration.ofMinutes(10));
        List<Row> rows = mailWith("20");

        Retargeting.Effect effect = retargeting.whatIf(rows, 10_000);

        TargetChange told = effect.first().stream()
                .filter(change -> change.number().equals(number))
                .findFirst()
                .orElseThrow();
        assertThat(ledgerOf(number))
                .as("nothing is written")
                .filteredOn(e -> e.kind() == Kind.TARGETS)
                .hasSize(1);
        use(rows);
        assertThat(retargeting.apply(SUPERVISOR).changed()).isEqualTo(effect.changed());
        assertThat(told.dueAfter()).isEqualTo(firstReply(number).dueAt());
        assertThat(told.before().working()).isEqualTo(Duration.ofMinutes(30));
        assertThat(retargeting.whatIf(rows, 10).changed())
                .as("then there is nothing left")
                .isZero();
    }

    @Test
    void aTargetUsedUpAlreadyIsABreachByRetarget() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        clock.advance(Duration.ofMinutes(10));
        List<Row> rows = mailWith("5");
        assertThat(retargeting.whatIf(rows, 10_000).first())
                .filteredOn(change -> change.number().equals(number))
                .singleElement()
                .returns(true, TargetChange::breachedAtOnce);

        use(rows);
        retargeting.apply(SUPERVISOR);

        assertThat(firstReply(number))
                .returns(Clock.State.BREACHED, Clock::state)
                .returns(true, Clock::breachedByRetarget);
        assertThat(ledgerOf(number))
                .filteredOn(event -> event.kind() == Kind.BREACH)
                .singleElement()
                .returns(Actor.rule("retarget"), LedgerEvent::actor);
        use(mailWith("90"));
        retargeting.apply(SUPERVISOR);
        assertThat(firstReply(number).state()).as("and stays one").isEqualTo(Clock.State.BREACHED);
    }

    @Test
    void whatWasMetStaysMetAndItsTargetIsLeftAlone() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        driver.waitForCustomer(number);

        use(mailWith("45"));
        retargeting.apply(SUPERVISOR);

        assertThat(firstReply(number))
                .returns(Clock.State.MET, Clock::state)
                .returns(Duration.ofMinutes(30), Clock::target);
    }

    @Test
    void aPauseStaysAPause() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        clock.advance(Duration.ofMinutes(10));
        driver.waitForCustomer(number);
        clock.advance(Duration.ofMinutes(30));

        use(with(10, 2, "120"));
        retargeting.apply(SUPERVISOR);

        assertThat(levelTime(number))
                .returns(Clock.State.PAUSED, Clock::state)
                .returns(Duration.ofMinutes(120), Clock::target)
                .returns(Duration.ofMinutes(10), Clock::consumed);
    }

    @Test
    void aPriorityRaisedAcrossARowTightensTheTargetsOnce() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");

        raise(number, 70);
        assertThat(targets(number)).as("the same row").isEqualTo(1);
        raise(number, 80);
        raise(number, 90);

        assertThat(targets(number)).isEqualTo(2);
        assertThat(firstReply(number).target()).isEqualTo(Duration.ofMinutes(15));
        assertThat(levelTime(number).target()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void theLaddersOwnRaiseTightensTheTargetsOnceAndGivesNoStormOfNotices() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        transactions.executeWithoutResult(status -> progress.priority(number, 75, Actor.user("supervisor1")));

        for (int minute = 0; minute < 40; minute++) {
            timers.advance(Duration.ofMinutes(1));
        }

        assertThat(cases.find(number).orElseThrow().priority()).isEqualTo(85);
        assertThat(targets(number)).isEqualTo(2);
        assertThat(levelTime(number).target()).isEqualTo(Duration.ofHours(2));
        assertThat(firstReply(number).target())
                .as("missed already, so left alone")
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(ledgerOf(number))
                .filteredOn(event -> event.kind() == Kind.BREACH)
                .hasSize(1);
        assertThat(driver.kindsOfMail(number)).filteredOn("notice"::equals).hasSizeLessThanOrEqualTo(3);
        assertThat(timer(number))
                .as("150 % of the first reply comes next")
                .isEqualTo(firstReply(number).startedAt().plus(Duration.ofMinutes(45)));
    }

    @Test
    void anOpenRequestGetsItsNewTargetUnlessTheAgentSetTheTime() {
        CaseNumber number = driver.mail("Pedido", "¿Dónde está?");
        Request byTheTable = driver.ask(number, "logistics");
        Request byTheAgent = worklist.ask(CaseDriver.AGENT, number, "logistics", "¿Y esto?", true, Duration.ofHours(3));

        use(with(3, tables.latest("deadline-targets").output("requestMinutes"), "120"));
        retargeting.apply(SUPERVISOR);

        assertThat(clockOf(number, byTheTable).target()).isEqualTo(Duration.ofHours(2));
        assertThat(clockOf(number, byTheAgent).target()).isEqualTo(Duration.ofHours(3));
        assertThat(worklist.ofCase(number))
                .filteredOn(item -> byTheTable.id().equals(item.requestId()))
                .singleElement()
                .returns(clockOf(number, byTheTable).dueAt(), WorkItem::dueAt);
    }

    @Test
    void whoComesSecondIsToldSoAndNothingIsDeployed() {
        PolicyTable read = tables.latest("deadline-targets");
        use(mailWith("60"));

        assertThatThrownBy(() -> tables.use(SUPERVISOR, "deadline-targets", read.version(), mailWith("90")))
                .isInstanceOf(TooLate.class)
                .hasMessage("policy.changed");
        assertThat(tables.latest("deadline-targets").version()).isEqualTo(read.version() + 1);
        assertThat(tables.versions("deadline-targets", 1))
                .singleElement()
                .returns("supervisor1", PolicyTables.Version::by);
    }

    @Test
    void anAgentChangesNoTable() {
        PolicyTable read = tables.latest("deadline-targets");

        assertThatThrownBy(() -> tables.use(CaseDriver.AGENT, "deadline-targets", read.version(), mailWith("60")))
                .isInstanceOf(Refused.class)
                .hasMessage("policy.not-for-you");
    }

    private void raise(CaseNumber number, int priority) {
        transactions.executeWithoutResult(status -> {
            progress.priority(number, priority, Actor.timer("escalation-ladder"));
            retargeting.of(number);
        });
    }

    private void use(List<Row> rows) {
        tables.use(
                SUPERVISOR,
                "deadline-targets",
                tables.latest("deadline-targets").version(),
                rows);
    }

    private List<Row> mailWith(String firstReply) {
        return with(10, FIRST_REPLY, firstReply);
    }

    private List<Row> with(int index, int output, String cell) {
        List<Row> rows = new ArrayList<>(tables.latest("deadline-targets").rows());
        Row row = rows.get(index);
        List<String> outputs = new ArrayList<>(row.outputs());
        outputs.set(output, cell);
        rows.set(index, new Row(row.id(), row.description(), row.inputs(), outputs));
        return rows;
    }

    private Clock firstReply(CaseNumber number) {
        return clock(number, Metric.FIRST_REPLY);
    }

    private Clock clockOf(CaseNumber number, Request request) {
        return clocks.of(number).stream()
                .filter(each -> request.id().equals(each.request()))
                .findFirst()
                .orElseThrow();
    }

    private Clock levelTime(CaseNumber number) {
        return clock(number, Metric.LEVEL_TIME);
    }

    private Clock clock(CaseNumber number, Metric metric) {
        return clocks.of(number).stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<LedgerEvent> ledgerOf(CaseNumber number) {
        return ledger.events(number);
    }

    private long targets(CaseNumber number) {
        return ledgerOf(number).stream()
                .filter(event -> event.kind() == Kind.TARGETS)
                .count();
    }

    private LedgerEvent lastTargets(CaseNumber number) {
        return ledgerOf(number).stream()
                .filter(event -> event.kind() == Kind.TARGETS)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Instant timer(CaseNumber number) {
        return management
                .createJobQuery()
                .processInstanceId(driver.level(number).getId())
                .timers()
                .list()
                .stream()
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow()
                .toInstant();
    }
}
