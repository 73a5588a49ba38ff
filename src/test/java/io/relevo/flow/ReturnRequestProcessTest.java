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
import io.relevo.parties.Request;
import io.relevo.returns.Decision;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnLine;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import io.relevo.shop.Order;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
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

    @Autowired
    private RepositoryService repository;

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
        assertThat(read.get("items")).isEqualTo("- **1 × Artículo:** Ya no lo quiero");
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
                .doesNotContain("Rosa Ibarra lo usó", "- **1 × Artículo:** Ya no lo quiero");
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
    void whoeverKeepsAReturnWaitingIsAskedAndNeedNotAnswerOnceItMoves() {
        ReturnRequest request = scenes.approvedAfterInspection();
        scenes.happened(request, SCANNED);
        assertThat(scenes.now(request).caseReference()).isNull();

        timers.advance(Duration.ofDays(11));
        Request carrier = scenes.question(request);
        assertThat(carrier.party().code()).isEqualTo("carrier-norte");
        assertThat(carrier.status()).isEqualTo(Request.Status.OPEN);
        assertThat(carrier.text()).contains(request.number().toString(), request.orderId());
        scenes.happened(request, RECEIVED);
        assertThat(scenes.question(request).status()).isEqualTo(Request.Status.WITHDRAWN);

        timers.advance(Duration.ofDays(11));
        Request warehouse = scenes.question(request);
        assertThat(warehouse.party().code()).isEqualTo("logistics");
        scenes.happened(request, INSPECTED);
        assertThat(scenes.question(request).status()).isEqualTo(Request.Status.WITHDRAWN);

        timers.advance(Duration.ofDays(6));
        Request payer = scenes.question(request);
        assertThat(payer.party().code()).isEqualTo("administration");
        scenes.happened(request, REFUNDED);
        assertThat(scenes.question(request).status()).isEqualTo(Request.Status.WITHDRAWN);
        assertThat(scenes.kindsOfMail(request)).doesNotContain("notice");
        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.REFUNDED);
    }

    @Test
    void aReturnThatIsLateGetsACaseThatSaysWhyAndWritesToNobody() {
        ReturnRequest request = scenes.approvedAfterInspection();
        scenes.happened(request, SCANNED);

        timers.advance(Duration.ofDays(11));

        CaseNumber number = CaseNumber.parse(scenes.now(request).caseReference());
        assertThat(driver.systemLines(number)).startsWith("return.waits");
        assertThat(driver.cover(number)).satisfies(cover -> {
            assertThat(cover.customerId()).isEqualTo(request.customerId());
            assertThat(cover.orderId()).isEqualTo(request.orderId());
            assertThat(cover.reason()).isEqualTo("return");
            assertThat(cover.language()).isEqualTo("es");
            assertThat(cover.hasUnansweredMessage()).isFalse();
        });
        assertThat(driver.task(number)).isNotNull();
        assertThat(driver.kindsOfMail(number)).containsExactly("request");

        scenes.happened(request, RECEIVED);
        assertThat(driver.systemLines(number)).contains("return.news.received", "request.withdrawn");
    }

    @Test
    void anAnswerThatCameStaysWhenTheParcelArrives() {
        ReturnRequest request = scenes.approvedAfterInspection();
        scenes.happened(request, SCANNED);
        timers.advance(Duration.ofDays(11));
        Request asked = scenes.question(request);

        scenes.answer(asked, "Se entrega mañana.");
        scenes.happened(request, RECEIVED);

        assertThat(scenes.question(request).status()).isEqualTo(Request.Status.ANSWERED);
    }

    @Test
    void aCaseThatIsSolvedIsGoneOnFromByANewOne() {
        CaseNumber solved = driver.mail("Quiero devolver", "Me quedó chica.");
        ReturnRequest request =
                scenes.sendBack(scenes.bought("hogar", "15000", 12), "changed-mind", "unopened", solved);
        driver.solve(solved);
        scenes.happened(request, SCANNED);

        timers.advance(Duration.ofDays(11));

        CaseNumber next = CaseNumber.parse(scenes.now(request).caseReference());
        assertThat(next).isNotEqualTo(solved);
        assertThat(driver.cover(next).followsUp()).isEqualTo(solved);
        assertThat(scenes.question(request).reference()).isEqualTo(next.toString());
    }

    @Test
    void anOpenCaseIsTheOneItIsAskedIn() {
        CaseNumber number = driver.mail("Quiero devolver", "Me quedó chica.");
        ReturnRequest request =
                scenes.sendBack(scenes.bought("hogar", "15000", 12), "changed-mind", "unopened", number);
        scenes.happened(request, SCANNED);

        timers.advance(Duration.ofDays(11));

        assertThat(scenes.question(request).reference()).isEqualTo(number.toString());
    }

    @Test
    void supervisorsLearnOfADelayWhereNobodyCanBeAsked() {
        driver.mail("x", "y");
        String owners = deployedWithPartiesThatDontExist();
        try {
            ReturnRequest request = scenes.approvedAfterInspection("Nadie Express");
            scenes.happened(request, SCANNED);

            timers.advance(Duration.ofDays(11));
            assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(1);
            scenes.happened(request, RECEIVED);
            timers.advance(Duration.ofDays(11));
            assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(2);
            scenes.happened(request, INSPECTED);
            timers.advance(Duration.ofDays(6));
            assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).hasSize(3);
            assertThat(scenes.now(request).caseReference()).isNull();
            scenes.happened(request, REFUNDED);
        } finally {
            repository.deleteDeployment(owners);
        }
    }

    private String deployedWithPartiesThatDontExist() {
        ProcessDefinition shipped = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("return-request")
                .latestVersion()
                .singleResult();
        String diagram = Bpmn.convertToString(repository.getBpmnModelInstance(shipped.getId()))
                .replaceAll("(name=\"party\">)[a-z-]+<", "$1nobody<");
        return repository
                .createDeployment()
                .addString("return-request.bpmn", diagram)
                .deploy()
                .getId();
    }

    @Test
    void aReviewThatIsLateIsReportedAgainAndAgain() {
        driver.mail("x", "y");
        ReturnRequest request = scenes.forAPerson();

        timers.advance(Duration.ofDays(2));
        assertThat(scenes.kindsOfMail(request)).filteredOn("notice"::equals).isNotEmpty();
        int told = scenes.kindsOfMail(request).size();
        timers.advance(Duration.ofDays(2));
        assertThat(scenes.kindsOfMail(request)).hasSizeGreaterThan(told);
        scenes.reviewed(request, "experto1", "DENY", "Está usado");
        scenes.appeal(request);
        int reviewed = scenes.kindsOfMail(request).size();
        timers.advance(Duration.ofDays(2));
        assertThat(scenes.kindsOfMail(request)
                        .subList(reviewed, scenes.kindsOfMail(request).size()))
                .contains("notice");
        scenes.reviewed(request, "experto2", "APPROVE_ON_SCAN", "No está usado");

        int over = scenes.kindsOfMail(request).size();
        timers.advance(Duration.ofDays(3));
        assertThat(scenes.kindsOfMail(request)).hasSize(over);
    }

    @Test
    void whatIsRefusedOfAnApprovedReturnGoesItsOwnWay() {
        Order order = scenes.boughtWithOneLineInFinalSale();
        ReturnRequest approved = scenes.sendBackAll(order);

        assertThat(approved.outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(approved.lines()).extracting(ReturnLine::line).containsExactly(1);
        ReturnRequest refused = scenes.splitFrom(approved);
        assertThat(refused.outcome()).isEqualTo(Outcome.DENY);
        assertThat(refused.state()).isEqualTo(ReturnState.REFUSED);
        assertThat(refused.lines()).extracting(ReturnLine::line).containsExactly(2);
        assertThat(scenes.decision(refused).line()).isEqualTo(2);
        assertThat(scenes.kindsOfMail(approved)).containsExactly("return-label");
        assertThat(scenes.kindsOfMail(refused)).containsExactly("return-refused");
        assertThat(scenes.left(order)).containsEntry(1, 2).containsEntry(2, 1);

        scenes.happened(approved, SCANNED);
        scenes.appeal(refused);
        scenes.reviewed(refused, "experto1", "APPROVE_INSPECT", "No estaba marcado");
        assertThat(scenes.now(refused).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
        assertThat(scenes.now(approved).state()).isEqualTo(ReturnState.REFUNDING);
        assertThat(scenes.left(order)).containsEntry(1, 2).containsEntry(2, 0);
    }

    @Test
    void aReviewerRefusesOnlyWhatTheTablesLeftOpen() {
        Order order = scenes.boughtTwo();
        ReturnRequest request = scenes.sendBackAllButOnlyOneIsDescribed(order);
        assertThat(request.state()).isEqualTo(ReturnState.IN_REVIEW);

        scenes.reviewed(request, "experto1", "DENY", "Está usado");

        assertThat(scenes.now(request).outcome()).isEqualTo(Outcome.APPROVE_ON_SCAN);
        assertThat(scenes.now(request).state()).isEqualTo(ReturnState.AWAITING_PARCEL);
        assertThat(scenes.splitFrom(request).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(scenes.decision(scenes.splitFrom(request)).override().by()).isEqualTo("experto1");
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
