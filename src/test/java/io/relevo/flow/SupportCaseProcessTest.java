package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RelevoTest
class SupportCaseProcessTest {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Timers timers;

    @Test
    void aMailBecomesACaseThatWaitsAtLevelOne() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "Todavía no llega.");

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.NEW);
    }
}
