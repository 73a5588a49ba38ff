package io.relevo.flow;

import static io.relevo.flow.ReturnEvent.INSPECTED;
import static io.relevo.flow.ReturnEvent.RECEIVED;
import static io.relevo.flow.ReturnEvent.REFUNDED;
import static io.relevo.flow.ReturnEvent.SCANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.RelevoTest;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.returns.Decision;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@RelevoTest
class ReturnRequestProcessTest {

    @RegisterExtension
    static final WalkedFlowNodes WALKED = new WalkedFlowNodes("return-request");

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Releases releases;

    @Autowired
    private Timers timers;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Test
    void isPaidWhenTheParcelIsScanned() {
        ReturnRequest request = scenes.approvedOnScan();
        assertThat(request.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(request.state()).isEqualTo(ReturnState.AWAITING_PARCEL);

        assertThat(scenes.happened(request, SCANNED).state()).isEqualTo(ReturnState.REFUNDING);
        assertThat(scenes.happened(request, REFUNDED).state()).isEqualTo(ReturnState.REFUNDED);

        assertThat(scenes.kindsOfMail(request)).containsExactly("return-label", "return-refunded");
    }

    @Test
    void isPaidAfterTheInspection() {
        ReturnRequest request = scenes.approvedAfterInspection();
        assertThat(request.outcome()).isEqualTo(Outcome.APPROVE_INSPECT);

        assertThat(scenes.happened(request, SCANNED).state()).isEqualTo(ReturnState.IN_TRANSIT);
        assertThat(scenes.happened(request, RECEIVED).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(scenes.happened(request, INSPECTED).state()).isEqualTo(ReturnState.REFUNDING);
    }

    @Test
    void aLaterEventIncludesTheEarlierOnesAndOneToldTwiceChangesNothing() {
        ReturnRequest request = scenes.approvedAfterInspection();

        assertThat(scenes.happened(request, RECEIVED).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(scenes.happened(request, SCANNED).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(scenes.happened(request, INSPECTED).state()).isEqualTo(ReturnState.REFUNDING);
        assertThat(scenes.happened(request, INSPECTED).state()).isEqualTo(ReturnState.REFUNDING);
    }

    @Test
    void newsThatNothingWaitsForAreRefusedWithTheState() {
        ReturnRequest request = scenes.forAPerson();

        assertThatThrownBy(() -> scenes.happened(request, SCANNED))
                .isInstanceOfSatisfying(
                        TooLate.class, late -> assertThat(late.arguments()[1]).isEqualTo(ReturnState.IN_REVIEW));
    }

    @Test
    void everyDecisionIsKeptWithItsReleaseFactsAndRules() {
        ReturnRequest request = scenes.approvedOnScan();

        Decision decision = scenes.decision(request);

        assertThat(request.lines()).singleElement().satisfies(line -> assertThat(line.decisionId())
                .isEqualTo(decision.id()));
        assertThat(decision.release()).isEqualTo(releases.active().release().id());
        assertThat(decision.mode()).isEqualTo(Decision.Mode.LIVE);
        assertThat(decision.facts().find("lineValue")).hasToString("Optional[97.2]");
        assertThat(decision.verdict().matched()).extracting("table").contains("legal-floor", "return-decision");
        assertThat(decision.verdict().durationMicros()).isPositive();
    }

    @Test
    void isPaidAtOnce() {
        ReturnRequest request = scenes.sendBack(scenes.bought("ropa", "300", 1), "does-not-fit", "opened");

        assertThat(request.outcome()).isEqualTo(Outcome.APPROVE_INSTANT);
        assertThat(request.state()).isEqualTo(ReturnState.REFUNDING);
        assertThat(scenes.kindsOfMail(request)).containsExactly("return-advance");
    }

    @Test
    void isLeftWithTheCustomer() {
        ReturnRequest request = scenes.sendBack(scenes.bought("hogar", "200", 12), "wrong-item", "unopened");

        assertThat(request.outcome()).isEqualTo(Outcome.KEEP_ITEM);
        assertThat(request.state()).isEqualTo(ReturnState.REFUNDING);
        assertThat(scenes.kindsOfMail(request)).containsExactly("return-keep");
    }

    @Test
    void whatIsNotKnownGoesToAPersonWhoSeesWhy() {
        ReturnRequest request = scenes.forAPerson();

        assertThat(request.outcome()).isEqualTo(Outcome.MANUAL_REVIEW);
        assertThat(request.state()).isEqualTo(ReturnState.IN_REVIEW);
        assertThat(scenes.decision(request).verdict().reasons()).containsExactly("FACT_MISSING");
        var read = tasks.getVariablesLocal(scenes.review(request).getId());
        assertThat(read.get("proposal")).isEqualTo("**Lo decide una persona:** falta un dato para decidir.");
        assertThat(read.get("missing")).isEqualTo("- Falta: Estado del artículo, según el cliente");
        assertThat(read.get("items")).isEqualTo("- **1 × Artículo:** ya no lo quiere");
        assertThat((String) read.get("history")).contains("Pedidos del cliente: 1", "Devoluciones del cliente: 0");
        assertThat(read.get("photos")).isEqualTo(1);
        assertThat(read.get("refusal")).isNull();
        assertThat(read).containsEntry("returnNumber", request.number().toString());
    }

    @Test
    void aReviewerDecidesOtherwiseAndSaysWhy() {
        ReturnRequest request = scenes.forAPerson();

        assertThatThrownBy(() -> scenes.reviewed(request, "experto1", "APPROVE_ON_SCAN", " "))
                .hasMessageContaining("return.reason-required");
        assertThatThrownBy(() -> scenes.reviewed(request, "experto1", "MANUAL_REVIEW", "No sé"))
                .hasMessageContaining("return.outcome-required");
        scenes.reviewed(request, "experto1", "APPROVE_ON_SCAN", "La foto muestra que está sin abrir");

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
        Decision.Override override = scenes.decision(request).override();
        assertThat(override.by()).isEqualTo("experto1");
        assertThat(override.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(override.reason()).isEqualTo("La foto muestra que está sin abrir");
    }

    @Test
    void whatAReviewerWroteIsNotKeptInTheEnginesHistory() {
        ReturnRequest request = scenes.forAPerson();

        scenes.reviewed(request, "experto1", "DENY", "Rosa Ibarra lo usó");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(scenes.now(request).flowId())
                        .list())
                .extracting(HistoricVariableInstance::getValue)
                .doesNotContain("Rosa Ibarra lo usó", "- **1 × Artículo:** ya no lo quiere");
    }

    @Test
    void aParcelThatIsNotAsPromisedGoesToAPerson() {
        ReturnRequest request = scenes.approvedAfterInspection();
        scenes.happened(request, RECEIVED);

        assertThat(scenes.inspectionFails(request).state()).isEqualTo(ReturnState.IN_REVIEW);
        assertThat(read(request, "inspectionNote")).startsWith("bodega").endsWith("«Falta el cargador»");
        scenes.reviewed(request, "experto1", "STORE_CREDIT", "Falta la caja");

        assertThat(scenes.now(request).outcome()).isEqualTo(Outcome.STORE_CREDIT);
    }

    @Test
    void aRefusalEndsWhenNobodyAppeals() {
        ReturnRequest request = scenes.refused();
        assertThat(request.outcome()).isEqualTo(Outcome.DENY);
        assertThat(request.state()).isEqualTo(ReturnState.REFUSED);
        assertThat(scenes.kindsOfMail(request)).containsExactly("return-refused");

        timers.advance(Duration.ofDays(31));

        assertThatThrownBy(() -> scenes.appeal(request)).isInstanceOf(TooLate.class);
    }

    @Test
    void anAppealIsHeardOnceAndByAnotherPerson() {
        ReturnRequest request = scenes.forAPerson();
        scenes.reviewed(request, "experto1", "DENY", "Está usado");

        assertThat(scenes.appeal(request).state()).isEqualTo(ReturnState.IN_REVIEW);
        assertThat(read(request, "refusal"))
                .startsWith("**experto1** la rechazó")
                .endsWith("«Está usado»");
        assertThat(read(request, "appeal")).isEqualTo("No estoy de acuerdo");
        assertThatThrownBy(() -> scenes.reviewed(request, "experto1", "DENY", "Sigue usado"))
                .hasMessageContaining("return.same-reviewer");
        scenes.reviewed(request, "experto2", "DENY", "Está usado, se ve en la foto");

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(scenes.kindsOfMail(request)).contains("return-refusal-stands");
        assertThatThrownBy(() -> scenes.appeal(request)).isInstanceOf(TooLate.class);
    }

    @Test
    void anAppealThatIsRightGoesTheWayOfAnApproval() {
        ReturnRequest request = scenes.refused();
        scenes.appeal(request);

        scenes.reviewed(request, "experto1", "APPROVE_INSPECT", "No estaba marcado como venta final");

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
    }

    @Test
    void theCustomerIsRemindedOnceAndTheApprovalExpires() {
        ReturnRequest request = scenes.approvedOnScan();

        timers.advance(Duration.ofDays(8));
        assertThat(scenes.kindsOfMail(request)).containsExactly("return-label", "return-reminder");
        timers.advance(Duration.ofDays(23));

        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.EXPIRED);
        assertThat(scenes.kindsOfMail(request)).containsExactly("return-label", "return-reminder", "return-expired");
    }

    @Test
    void supervisorsLearnOfAParcelAnInspectionAndARefundThatAreLate() {
        driver.mail("x", "y");
        ReturnRequest request = scenes.approvedAfterInspection();
        scenes.happened(request, SCANNED);

        timers.advance(Duration.ofDays(11));
        assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(1);
        scenes.happened(request, RECEIVED);
        timers.advance(Duration.ofDays(11));
        assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(2);
        scenes.happened(request, INSPECTED);
        timers.advance(Duration.ofDays(6));
        assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(3);
    }

    @Test
    void aReturnStartedFromACaseAndTheCaseKnowEachOther() {
        CaseNumber number = driver.mail("Quiero devolver", "Me quedó chica.");

        ReturnRequest request = scenes.sendBack(scenes.bought("ropa", "1800", 12), "does-not-fit", "opened", number);

        assertThat(request.caseReference()).isEqualTo(number.toString());
        assertThat(driver.systemLines(number)).contains("return.requested", "return.decided.APPROVE_ON_SCAN");
        assertThat(driver.kindsOfMail(number)).contains("return-label");
        scenes.happened(request, SCANNED);
        scenes.happened(request, REFUNDED);
        assertThat(driver.systemLines(number)).contains("return.refunded");
    }

    @Test
    void aWordTheCatalogueDoesNotKnowIsRefusedWithThoseItKnows() {
        assertThatThrownBy(() -> scenes.sendBack(scenes.bought("ropa", "1800", 12), "bored", "opened"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("return.word-unknown");
                    assertThat((String) refused.arguments()[2]).contains("does-not-fit");
                });
    }

    private String read(ReturnRequest request, String variable) {
        return (String) tasks.getVariableLocal(scenes.review(request).getId(), variable);
    }
}
