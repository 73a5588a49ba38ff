package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.Actor;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.LedgerGrew;
import io.relevo.cases.Progress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A breach is a stored fact, whoever notices it first, and stored once. */
@RelevoTest
class BreachesTest {

    private static final String FIRST_REPLY = "first-reply::1";

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Progress progress;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Timers timers;

    @Autowired
    private Breaches breaches;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aLateReplyBeforeAnyTimerFiredIsABreach() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        clock.advance(Duration.ofMinutes(31));

        driver.solve(number);

        assertThat(causes(number, FIRST_REPLY)).containsExactly(Actor.timer("clock"));
    }

    @Test
    void aReplyInTimeIsNone() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        clock.advance(Duration.ofMinutes(29));

        driver.solve(number);

        assertThat(causes(number, FIRST_REPLY)).isEmpty();
    }

    @Test
    void timersAndClicksRecordItOnce() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        timers.advance(Duration.ofMinutes(31));
        driver.waitForCustomer(number);
        driver.customerWrites(number, "Aquí va.");
        driver.solve(number);

        assertThat(causes(number, FIRST_REPLY)).hasSize(1);
    }

    @Test
    void aTargetThatIsUsedUpWhenItIsSetIsMissedOnceForThatReason() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        clock.advance(Duration.ofMinutes(20));

        progress.record(number, Kind.TARGETS, Actor.user("supervisor1"), "first-reply=PT15M@shop");
        progress.record(number, Kind.TARGETS, Actor.user("supervisor1"), "first-reply=PT10M@shop");

        assertThat(causes(number, FIRST_REPLY)).containsExactly(Actor.rule("retarget"));
    }

    @Test
    void aClockThatCanNotBeComputedStopsNothing() {
        CaseNumber number = driver.mail("¿Dónde está mi pedido?", "No llega.");

        transactions.executeWithoutResult(transaction -> {
            progress.record(number, Kind.TARGETS, Actor.rule("test"), "first-reply=PT15M@nowhere");
            assertThatCode(() -> breaches.on(new LedgerGrew(number))).doesNotThrowAnyException();
            transaction.setRollbackOnly();
        });
    }

    private List<Actor> causes(CaseNumber number, String clock) {
        return ledger.events(number).stream()
                .filter(event -> event.kind() == Kind.BREACH && event.detail().equals(clock))
                .map(LedgerEvent::actor)
                .toList();
    }
}
