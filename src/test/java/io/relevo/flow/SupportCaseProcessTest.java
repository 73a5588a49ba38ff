package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.SupportCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@RelevoTest
class SupportCaseProcessTest {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("support-case");

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Timers timers;

    @Autowired
    private UnusableTables tables;

    @Test
    void aMailBecomesACaseThatWaitsAtLevelOne() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "Todavía no llega.");

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
        assertThat(driver.level(number)).isWaitingAt("Task_AnswerCase");
        assertThat(found(number).state()).isEqualTo(CaseState.NEW);
    }

    @Test
    void theCustomerIsToldOnceThatTheMessageArrived() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "Todavía no llega.");
        driver.customerWrites(number, "¿Hola?");

        assertThat(driver.kindsOfMail(number)).containsExactly("acknowledgement");
    }

    @Test
    void levelOneTakesACaseTheTriageTableCanNotJudge() {
        CaseNumber number = tables.broken("triage", () -> driver.mail("Hola", "¿Me ayudan?"));

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
        assertThat(driver.systemLines(number)).contains("triage.unusable");
    }

    @Test
    void levelOneTakesACaseWhoseTriageNamesALevelThatIsNone() {
        CaseNumber number = tables.senseless("triage", "level", "\"L9\"", () -> driver.mail("Hola", "¿Me ayudan?"));

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
        assertThat(driver.systemLines(number)).contains("triage.unusable");
    }

    @Test
    void triageSendsSomeCasesStraightToLevelTwo() {
        CaseNumber number = cases.open(
                        TestMessages.mail("vip@cliente.example", "Tienda", "Me trataron mal.", "store-complaint", true))
                .number();

        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
    }

    @Test
    void levelTwoSendsBackWhatIsLevelOnes() {
        CaseNumber number = driver.mailAtLevelTwo();

        driver.sendBack(number);

        assertThat(driver.root(number)).isWaitingAt("Call_LevelOne");
        assertThat(found(number).level()).isEqualTo("L1");
    }

    @Test
    void closesWhenTheCustomerConfirms() {
        CaseNumber number = driver.mailAtLevelTwo();
        driver.solve(number);

        cases.confirm(number);

        assertThat(driver.root(number)).isNull();
        assertThat(found(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(found(number).confirmed()).isTrue();
    }

    @Test
    void closesAfterFourDaysWithoutAWord() {
        CaseNumber number = driver.mail("Hola", "Una duda.");
        driver.solve(number);

        timers.advance(Duration.ofDays(4));

        assertThat(found(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(found(number).confirmed()).isFalse();
    }

    @Test
    void whatIsStillOwedIsWithdrawnWhenTheCaseCloses() {
        CaseNumber number = driver.mail("Hola", "Una duda.");
        driver.askWithoutWaiting(number, "logistics");
        driver.askWithoutWaiting(number, "carrier-rapida");
        driver.solve(number);

        cases.confirm(number);

        assertThat(driver.instance(number, "back-office-request")).isNull();
        assertThat(driver.instance(number, "third-party-request")).isNull();
        assertThat(driver.systemLines(number)).contains("request.withdrawn");
    }

    @Test
    void reopensAtTheLevelAndWithTheAgentThatSolvedIt() {
        CaseNumber number = driver.mailAtLevelTwo();
        driver.solve(number);

        driver.customerWrites(number, "No, sigue igual.");

        SupportCase reopened = found(number);
        assertThat(driver.root(number)).isWaitingAt("Call_LevelTwo");
        assertThat(reopened.reopenCount()).isEqualTo(1);
        assertThat(driver.task(number).assignee()).isEqualTo("experto1");
    }

    @Test
    void aMereThankYouReopensNothing() {
        CaseNumber number = driver.mail("Hola", "Una duda.");
        driver.solve(number);

        cases.receive(number, TestMessages.mail("iris@cliente.example", "Re: Hola", "¡Gracias!", null, false));

        assertThat(found(number).state()).isEqualTo(CaseState.SOLVED);
    }

    @Test
    void aMessageToAClosedCaseOpensALinkedOne() {
        CaseNumber closed = driver.mail("Hola", "Una duda.");
        driver.solve(closed);
        cases.confirm(closed);

        Received followUp = cases.receive(closed, TestMessages.mail("Re: Hola", "Otra vez lo mismo."));

        assertThat(followUp.number()).isNotEqualTo(closed);
        assertThat(found(followUp.number()).followsUp()).isEqualTo(closed);
        assertThat(found(closed).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void furtherMessagesToAClosedCaseGoOnInItsFollowUp() {
        CaseNumber closed = driver.mail("Hola", "Una duda.");
        driver.solve(closed);
        cases.confirm(closed);
        Received followUp = cases.receive(closed, TestMessages.mail("Re: Hola", "Otra vez lo mismo."));

        Received further = cases.receive(closed, TestMessages.mail("Re: Hola", "¿Hay alguien?"));

        assertThat(further.number()).isEqualTo(followUp.number());
    }

    private SupportCase found(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }
}
