package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@RelevoTest
class BackOfficeRequestProcessTest {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("back-office-request");

    @Autowired
    private Cases cases;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Timers timers;

    @Test
    void theAreaAnswersInTasklist() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "logistics");
        assertThat(driver.instance(number, "back-office-request")).isWaitingAt("Task_AnswerRequest");

        driver.answer(number, request);

        assertThat(driver.instance(number, "back-office-request")).isNull();
        assertThat(requests.find(request.id()).orElseThrow().answer()).isEqualTo("Sale mañana.");
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.NEW);
    }

    @Test
    void severalRequestsAreOpenAtOnce() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request logistics = driver.ask(number, "logistics");
        driver.ask(number, "carrier-rapida");
        driver.answer(number, logistics);

        assertThat(requests.openBlocking(number.toString()))
                .extracting(open -> open.party().code())
                .containsExactly("carrier-rapida");
    }

    @Test
    void aWithdrawnRequestNoLongerBlocks() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "logistics");

        worklist.withdraw(CaseDriver.AGENT, request.id());

        assertThat(driver.instance(number, "back-office-request")).isNull();
        driver.solve(number);
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void aSettledRequestIsNotWithdrawn() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "logistics");
        driver.answer(number, request);

        assertThatThrownBy(() -> worklist.withdraw(CaseDriver.AGENT, request.id()))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void climbsTheLadderWhileTheAreaIsSilent() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "logistics");
        driver.waitForCustomer(number);

        for (int day = 0; day < 5; day++) {
            timers.advance(Duration.ofHours(18));
        }

        assertThat(driver.kindsOfMail(number)).contains("notice");
        assertThat(driver.systemLines(number))
                .contains("deadline.notified")
                .doesNotContain("deadline.nobody-to-notify");
        assertThat(driver.instance(number, "back-office-request")).isWaitingAt("Task_AnswerRequest");
        assertThat(requests.find(request.id()).orElseThrow().status()).isEqualTo(Request.Status.OPEN);
    }
}
