package io.relevo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.CaseState;
import io.relevo.cases.Cases;
import io.relevo.cases.Cases.Received;
import io.relevo.cases.Channel;
import io.relevo.cases.IncomingMessage;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Segment;
import io.relevo.cases.SupportCase;
import io.relevo.flow.CaseClocks;
import io.relevo.flow.CaseDriver;
import io.relevo.flow.Refused;
import io.relevo.flow.Worklist;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import io.relevo.sla.Clock;
import io.relevo.sla.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One customer's case from the first mail to closed, and what it leaves behind. */
@RelevoTest
class CaseLifeTest {

    /** Stands in everything the customer is or says, so that no copy of it hides. */
    private static final String CANARY = "Zuzul";

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    /** Each gets the share of automatic mail an address has in an hour. */
    private final String customer = CANARY.toLowerCase() + CUSTOMERS.incrementAndGet() + "@cliente.example";

    private static final Instant WRITTEN = Instant.parse("2026-03-02T15:59:00Z");

    @Autowired
    private Cases cases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Timers timers;

    @Autowired
    private EngineTables engine;

    @Test
    void fromTheFirstMailToClosed() {
        CaseNumber number = cases.open(message("¿Dónde está mi pedido?")).number();
        assertThat(cover(number)).returns(CaseState.NEW, SupportCase::state).returns("L1", SupportCase::level);
        later(10);
        driver.escalate(number);
        assertThat(cover(number)).returns(CaseState.OPEN, SupportCase::state).returns("L2", SupportCase::level);
        later(5);

        Request area = driver.ask(number, "logistics");
        Request carrier = driver.ask(number, "carrier-rapida");
        later(5);
        driver.answer(number, area);
        assertThatThrownBy(() -> driver.solve(number))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("case.blocked-by-request");
        driver.hold(number, carrier);
        assertThat(owners(number)).endsWith("L2", "3P:carrier-rapida");
        later(20);
        cases.receiveAnswer(number, carrier.id(), answer());
        assertThat(cover(number).state()).isEqualTo(CaseState.OPEN);
        assertThat(requests.find(carrier.id()).orElseThrow().status()).isEqualTo(Request.Status.ANSWERED);

        later(10);
        driver.waitForCustomer(number);
        later(30);
        cases.receive(number, message("Va la foto."));
        assertThat(cover(number).hasUnansweredMessage()).isTrue();
        later(10);
        driver.solve(number);
        assertThat(cover(number)).returns(CaseState.SOLVED, SupportCase::state).returns("experto1", SupportCase::agent);
        later(60);
        cases.receive(number, message("Sigue sin llegar."));
        assertThat(cover(number)).returns(CaseState.OPEN, SupportCase::state).returns(1, SupportCase::reopenCount);
        later(10);
        driver.solve(number);
        later(5);
        cases.confirm(number);

        assertThat(cover(number)).returns(CaseState.CLOSED, SupportCase::state).returns(true, SupportCase::confirmed);
        assertThat(owners(number))
                .containsExactly(
                        "L1",
                        "L1",
                        "L2",
                        "3P:carrier-rapida",
                        "L2",
                        "customer",
                        "L2",
                        "nobody",
                        "L2",
                        "nobody",
                        "nobody");
        assertThat(owned(number, "L1")).isEqualTo(Duration.ofMinutes(10));
        assertThat(owned(number, "L2")).isEqualTo(Duration.ofMinutes(5 + 5 + 10 + 10 + 10));
        assertThat(owned(number, "3P:carrier-rapida")).isEqualTo(Duration.ofMinutes(20));
        assertThat(owned(number, "customer")).isEqualTo(Duration.ofMinutes(30));
        assertThat(consumed(number, Metric.LEVEL_TIME_TOTAL, "L2")).isEqualTo(owned(number, "L2"));
        assertThat(consumed(number, Metric.FIRST_REPLY, null)).isEqualTo(Duration.ofMinutes(10 + 5 + 5 + 20 + 10));
        assertThat(clocks.of(number)).noneMatch(Clock::ticks);
        assertThat(driver.kindsOfMail(number))
                .containsExactly("acknowledgement", "request", "reply", "solved", "solved");
        assertThat(engine.runtimeRowsOf(number)).isEmpty();
        assertThat(engine.incidents()).isZero();
    }

    @Test
    void silenceRemindsSolvesAndCloses() {
        CaseNumber number = cases.open(message("¿Dónde está mi pedido?")).number();
        driver.waitForCustomer(number);

        for (int day = 0; day < 8; day++) {
            timers.advance(Duration.ofDays(1));
        }
        assertThat(cover(number).state()).isEqualTo(CaseState.SOLVED);
        for (int day = 0; day < 4; day++) {
            timers.advance(Duration.ofDays(1));
        }

        assertThat(cover(number)).returns(CaseState.CLOSED, SupportCase::state).returns(false, SupportCase::confirmed);
        assertThat(driver.kindsOfMail(number))
                .containsExactly("acknowledgement", "reply", "reminder", "reminder", "solved-unanswered");
        assertThat(engine.runtimeRowsOf(number)).isEmpty();
    }

    @Test
    void aMessageAfterTheEndOpensALinkedCase() {
        CaseNumber closed = cases.open(message("¿Dónde está mi pedido?")).number();
        driver.solve(closed);
        cases.confirm(closed);
        List<Segment> history = ledger.segments(closed);

        Received followUp = cases.receive(closed, message("Otra vez."));

        assertThat(cover(followUp.number()))
                .returns(closed, SupportCase::followsUp)
                .returns(CaseState.NEW, SupportCase::state)
                .returns(cover(closed).reason(), SupportCase::reason)
                .returns(0, SupportCase::reopenCount);
        assertThat(ledger.segments(closed)).isEqualTo(history);
        assertThat(driver.task(followUp.number()).process()).isEqualTo("level-one");
    }

    @Test
    void nothingACustomerIsOrSaysReachesTheEngine() {
        CaseNumber number = cases.open(message("¿Dónde está mi pedido?")).number();
        Request area = driver.ask(number, "logistics");
        Request carrier = driver.ask(number, "carrier-rapida");
        driver.answer(number, area);
        driver.hold(number, carrier);
        cases.receive(number, message("¿Hay noticias?"));
        worklist.note(CaseDriver.AGENT, number, CANARY);
        worklist.answer(CaseDriver.AGENT, carrier.id(), CANARY);
        driver.escalate(number);
        driver.waitForCustomer(number);
        timers.advance(Duration.ofDays(5));

        assertThat(engine.columnsThatContain(CANARY)).isEmpty();
        assertThat(engine.columnsThatContain(number.toString())).isNotEmpty();

        cases.receive(number, message("Aquí estoy."));
        driver.solve(number);
        cases.confirm(number);
        assertThat(engine.columnsThatContain(CANARY)).isEmpty();
    }

    private IncomingMessage message(String text) {
        return IncomingMessage.through(Channel.MAIL, WRITTEN)
                .from(customer, "Iris " + CANARY)
                .phone("+52 55 " + CANARY)
                .saying(CANARY + " pregunta", text + " " + CANARY)
                .html("<p>" + CANARY + "</p>")
                .messageId("<" + CANARY + "@cliente.example>")
                .into("soporte@tienda.example", "support")
                .done();
    }

    private static IncomingMessage answer() {
        return IncomingMessage.through(Channel.MAIL, WRITTEN)
                .from("carrier@rapida.example", "Paquetería Rápida")
                .saying("Re: Solicitud", "Llega el martes.")
                .needsReply(false)
                .done();
    }

    private void later(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    private SupportCase cover(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }

    private List<String> owners(CaseNumber number) {
        return ledger.segments(number).stream()
                .map(segment -> segment.owner().code())
                .toList();
    }

    private Duration owned(CaseNumber number, String owner) {
        return ledger.segments(number).stream()
                .filter(segment -> segment.owner().code().equals(owner))
                .map(segment -> Duration.between(segment.from(), segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration consumed(CaseNumber number, Metric metric, String level) {
        return clocks.of(number).stream()
                .filter(read -> read.metric() == metric)
                .filter(read -> level == null || level.equals(read.level()))
                .map(Clock::consumed)
                .findFirst()
                .orElseThrow();
    }
}
