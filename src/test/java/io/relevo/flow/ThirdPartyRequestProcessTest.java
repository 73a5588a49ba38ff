package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
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
class ThirdPartyRequestProcessTest {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("third-party-request");

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
    void theQuestionGoesOutByMail() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");

        driver.ask(number, "carrier-rapida");

        assertThat(driver.kindsOfMail(number)).contains("request");
        assertThat(driver.instance(number, "third-party-request")).isWaitingAt("Gateway_AwaitAnswer");
    }

    @Test
    void itsMailSettlesTheRequest() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "carrier-rapida");

        cases.receiveAnswer(number, request.id(), TestMessages.mail("Re: Solicitud", "Llega el martes."));

        assertThat(driver.instance(number, "third-party-request")).isNull();
        assertThat(requests.find(request.id()).orElseThrow().answer()).isEqualTo("Llega el martes.");
    }

    @Test
    void itsAnswerByTheApiWakesACaseOnHold() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "carrier-rapida");
        driver.hold(number, request);

        worklist.answer(CaseDriver.AGENT, request.id(), "Llega el martes.");

        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void theAnswerToAnotherRequestLeavesACaseOnHold() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request carrier = driver.ask(number, "carrier-rapida");
        Request payments = driver.ask(number, "payments-pagalo");
        driver.hold(number, carrier);

        worklist.answer(CaseDriver.AGENT, payments.id(), "Se reembolsó.");

        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.ON_HOLD);
    }

    @Test
    void isWithdrawn() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        Request request = driver.ask(number, "carrier-rapida");
        driver.hold(number, request);

        worklist.withdraw(CaseDriver.AGENT, request.id());

        assertThat(driver.instance(number, "third-party-request")).isNull();
        assertThat(cases.find(number).orElseThrow().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void remindsBeforeTheDeadlineAndReportsItOverdueAfter() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        driver.hold(number, driver.ask(number, "carrier-rapida"));

        for (int day = 0; day < 12; day++) {
            timers.advance(Duration.ofDays(1));
        }

        assertThat(driver.kindsOfMail(number)).contains("request-reminder", "notice");
        assertThat(driver.systemLines(number)).contains("request.overdue");
        assertThat(driver.instance(number, "third-party-request")).isWaitingAt("Gateway_AwaitAnswer");
    }
}
