package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.cases.CaseNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LevelTwoProcessTest extends LevelProcess {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("level-two");

    @Override
    CaseNumber caseAtTheLevel() {
        return driver.mailAtLevelTwo();
    }

    @Test
    void climbsTheLadderToTheLead() {
        CaseNumber number = driver.mailAtLevelTwo();

        for (int day = 0; day < 6; day++) {
            timers.advance(Duration.ofDays(1));
        }

        assertThat(driver.systemLines(number)).contains("deadline.handed-to-lead");
        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
    }

    @Test
    void sendsBackToLevelOne() {
        CaseNumber number = driver.mailAtLevelTwo();

        driver.sendBack(number);

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
    }
}
