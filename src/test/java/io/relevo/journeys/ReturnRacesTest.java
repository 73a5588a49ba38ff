package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.flow.ReturnEvent;
import io.relevo.flow.ReturnScenes;
import io.relevo.flow.TooLate;
import io.relevo.journeys.Race.Finish;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.returns.Outcome;
import io.relevo.returns.ReturnRequest;
import io.relevo.returns.ReturnState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The carrier, the customer, two reviewers and the clock at the same instant. */
@RelevoTest
class ReturnRacesTest {

    private static final int ROUNDS = Math.max(1, Race.ROUNDS / 3);

    private final List<ReturnRequest> raced = new ArrayList<>();

    @Autowired
    private ReturnScenes scenes;

    @Autowired
    private Requests requests;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private EngineTables engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void leaveNoWorkToOtherTests() {
        raced.stream()
                .map(scenes::now)
                .flatMap(request -> Stream.of(request.number().toString(), request.caseReference()))
                .filter(key -> key != null)
                .flatMap(
                        key -> runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(key)
                                .rootProcessInstances()
                                .list()
                                .stream())
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "raced"));
    }

    @Test
    void newsToldTwiceAtOnceAreToldOnce() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < ROUNDS; round++) {
                ReturnRequest request = kept(scenes.approvedOnScan());

                List<Finish> finishes = race.run(
                        () -> scenes.happened(request, ReturnEvent.SCANNED),
                        () -> scenes.happened(request, ReturnEvent.SCANNED));

                assertThat(finishes).allMatch(Finish::won);
                assertThat(scenes.now(request).state()).isEqualTo(ReturnState.REFUNDING);
                assertThat(awaited(request)).containsExactly("RefundConfirmed");
                scenes.happened(request, ReturnEvent.REFUNDED);
                assertThat(scenes.kindsOfMail(request)).containsExactly("return-label", "return-refunded");
            }
        }
    }

    @Test
    void aParcelBesideItsTimerLeavesNobodyAsked() throws Exception {
        List<ReturnRequest> sent = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ReturnRequest request = kept(scenes.approvedAfterInspection());
            sent.add(scenes.happened(request, ReturnEvent.SCANNED));
        }
        clock.advance(Duration.ofDays(10).plusHours(1));
        try (var race = new Race()) {
            for (ReturnRequest request : sent) {
                Job late = jobs.timersOf(request.flowId()).get(0);

                List<Finish> finishes =
                        race.run(() -> scenes.happened(request, ReturnEvent.RECEIVED), () -> jobs.run(late));

                assertThat(finishes).allMatch(Finish::won);
                ReturnRequest arrived = scenes.now(request);
                assertThat(arrived.state()).isEqualTo(ReturnState.RECEIVED);
                assertThat(awaited(request)).containsExactly("ReturnInspected");
                if (arrived.caseReference() != null) {
                    assertThat(requests.of(arrived.caseReference()))
                            .extracting(Request::status)
                            .containsExactly(Request.Status.WITHDRAWN);
                }
                assertThat(engine.incidents()).isZero();
            }
        }
    }

    @Test
    void anAppealAtTheEndOfItsTimeIsHeardOrTooLate() throws Exception {
        List<ReturnRequest> refused = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            refused.add(kept(scenes.refused()));
        }
        clock.advance(Duration.ofDays(30));
        try (var race = new Race()) {
            for (ReturnRequest request : refused) {
                Job end = jobs.timersOf(request.flowId()).get(0);

                List<Finish> finishes = race.run(() -> scenes.appeal(request), () -> jobs.run(end));

                assertThat(finishes.get(1).won()).isTrue();
                if (finishes.get(0).won()) {
                    assertThat(scenes.now(request).state()).isEqualTo(ReturnState.IN_REVIEW);
                    assertThat(scenes.review(request)).isNotNull();
                } else {
                    assertThat(finishes.get(0).failure()).isInstanceOf(TooLate.class);
                    assertThat(scenes.now(request).state()).isEqualTo(ReturnState.REFUSED);
                    assertThat(scenes.now(request).appeal()).isNull();
                    assertThat(scenes.review(request)).isNull();
                }
                assertThat(engine.incidents()).isZero();
            }
        }
    }

    @Test
    void oneOfTwoReviewersDecides() throws Exception {
        try (var race = new Race()) {
            for (int round = 0; round < ROUNDS; round++) {
                ReturnRequest request = kept(scenes.forAPerson());
                String task = scenes.review(request).getId();

                List<Finish> finishes = race.run(
                        () -> scenes.reviewed(task, "experto1", "DENY", "Está usado"),
                        () -> scenes.reviewed(task, "experto2", "APPROVE_ON_SCAN", "No está usado"));

                assertThat(finishes).filteredOn(Finish::won).hasSize(1);
                boolean denied = finishes.get(0).won();
                assertThat(scenes.now(request).outcome()).isEqualTo(denied ? Outcome.DENY : Outcome.APPROVE_ON_SCAN);
                assertThat(scenes.decision(request).override().by()).isEqualTo(denied ? "experto1" : "experto2");
                assertThat(awaited(request)).containsExactly(denied ? "ReturnAppealed" : "ShipmentScanned");
                assertThat(scenes.kindsOfMail(request))
                        .containsExactly("return-in-review", denied ? "return-refused" : "return-label");
            }
        }
    }

    private ReturnRequest kept(ReturnRequest request) {
        raced.add(request);
        return request;
    }

    private List<String> awaited(ReturnRequest request) {
        return runtime.createEventSubscriptionQuery().processInstanceId(request.flowId()).list().stream()
                .map(subscription -> subscription.getEventName())
                .toList();
    }
}
