package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.cases.CaseNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LevelOneProcessTest extends LevelProcess {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("level-one");

    @Override
    CaseNumber caseAtTheLevel() {
        return driver.mail("¿Dónde está mi pedido?", "No llega.");
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
    void escalatesWithReasonAndNote() {
        CaseNumber number = driver.mail("Cargo duplicado", "Me cobraron dos veces.");

        driver.escalate(number);

        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
    }
}
