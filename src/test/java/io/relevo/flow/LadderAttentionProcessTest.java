package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.RelevoTest;
import io.relevo.TestTime.MovableClock;
import io.relevo.TestTime.Timers;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.staff.Roster;
import io.relevo.staff.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets a ladder's notice is at work then, and still needs it. */
@RelevoTest
class LadderAttentionProcessTest {

    private static final String AT_RISK = "first-reply::1:75";

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Roster roster;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Timers timers;

    private CaseNumber number;

    @BeforeEach
    void aCaseOfAnAgent() {
        number = driver.mail("¿Dónde está mi pedido?", "No llega.");
        worklist.claim(CaseDriver.AGENT, driver.task(number).taskId());
    }

    @AfterEach
    void everyDayAgain() {
        roster.saveShifts("agente1", List.of());
    }

    @Test
    void aNoticeToSomebodyAtWorkGoesOutAtOnce() {
        timers.advance(Duration.ofMinutes(23));

        assertThat(stepsOf(AT_RISK)).containsExactly(Kind.STEP);
        assertThat(driver.kindsOfMail(number)).contains("notice");
    }

    @Test
    void aNoticeWaitsForTheShiftOfWhoeverGetsIt() {
        startsIn(Duration.ofMinutes(26));

        timers.advance(Duration.ofMinutes(23));
        assertThat(stepsOf(AT_RISK)).isEmpty();
        timers.advance(Duration.ofMinutes(4));

        assertThat(stepsOf(AT_RISK)).containsExactly(Kind.STEP);
    }

    @Test
    void aNoticeThatWaitedBehindTheBreachIsDropped() {
        startsIn(Duration.ofHours(1));

        timers.advance(Duration.ofMinutes(31));
        timers.advance(Duration.ofHours(1));

        assertThat(stepsOf(AT_RISK)).isEmpty();
        assertThat(stepsOf("first-reply::1:100")).containsExactly(Kind.STEP);
    }

    @Test
    void aStepIsSkippedIfItsRecipientActed() {
        clock.advance(Duration.ofMinutes(5));
        worklist.note(CaseDriver.AGENT, number, "Ya pregunté.");

        timers.advance(Duration.ofMinutes(18));

        assertThat(stepsOf(AT_RISK)).containsExactly(Kind.SKIPPED);
        assertThat(driver.kindsOfMail(number)).doesNotContain("notice");
    }

    /** From then on, for an hour, every day. */
    private void startsIn(Duration later) {
        Instant start = clock.instant().plus(later);
        LocalTime opens = LocalTime.ofInstant(start, ZoneId.of("America/Mexico_City"));
        roster.saveShifts(
                "agente1",
                Stream.of(DayOfWeek.values())
                        .map(day -> new Shift(day, opens, opens.plusHours(1)))
                        .toList());
    }

    private List<Kind> stepsOf(String key) {
        return ledger.events(number).stream()
                .filter(event -> key.equals(event.detail()))
                .map(LedgerEvent::kind)
                .toList();
    }
}
