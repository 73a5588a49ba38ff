package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.staff.Absence;
import io.relevo.staff.Roster;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Absence affects routing, never the customer's clock (semantics.md §3). */
@RelevoTest
class AbsenceRoutingProcessTest {

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private Roster roster;

    @Autowired
    private Timers timers;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void everybodyIsBack() {
        roster.absences("agente1").forEach(absence -> roster.removeAbsence("agente1", absence.id()));
    }

    @Test
    void comesBackToItsAgentWhoIsThere() {
        CaseNumber number = takenCase();
        driver.waitForCustomer(number);

        driver.customerWrites(number, "Aquí va la foto.");

        assertThat(driver.task(number).assignee()).isEqualTo("agente1");
    }

    @Test
    void comesBackToTheQueueWhileItsAgentIsAbsent() {
        CaseNumber number = takenCase();
        driver.waitForCustomer(number);
        agentIsAway(Duration.ofDays(7));

        driver.customerWrites(number, "Aquí va la foto.");

        assertThat(driver.task(number).assignee()).isNull();
        assertThat(worklist.list(CaseDriver.AGENT, "level-one", false, 0, 1000))
                .extracting(WorkItem::caseNumber)
                .contains(number);
    }

    @Test
    void reopensInTheQueueWhileTheAgentWhoSolvedItIsAbsent() {
        CaseNumber number = takenCase();
        driver.solve(number);
        agentIsAway(Duration.ofDays(7));

        driver.customerWrites(number, "Sigue sin llegar.");

        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.OPEN);
        assertThat(driver.task(number).assignee()).isNull();
    }

    @Test
    void leavesTheCustomersClockAlone() {
        CaseNumber number = takenCase();
        var before = clocks.of(number);

        agentIsAway(Duration.ofDays(7));

        assertThat(clocks.of(number)).isEqualTo(before);
    }

    @Test
    void handsAnAreasLateTaskToTheLeadOfItsPeople() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        String request = driver.ask(number, "logistics").id();
        driver.waitForCustomer(number);

        for (int day = 0; day < 5; day++) {
            timers.advance(Duration.ofHours(18));
        }

        assertThat(worklist.ofCase(number))
                .filteredOn(item -> request.equals(item.requestId()))
                .extracting(WorkItem::assignee)
                .containsExactly("supervisor1");
    }

    private CaseNumber takenCase() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        worklist.claim(CaseDriver.AGENT, driver.task(number).taskId());
        return number;
    }

    private void agentIsAway(Duration howLong) {
        roster.addAbsence("agente1", clock.instant(), clock.instant().plus(howLong), Absence.Reason.VACATION, null);
    }
}
