package io.relevo.sla;

import static io.relevo.sla.Metric.BACK_OFFICE_TIME;
import static io.relevo.sla.Metric.LEVEL_TIME;
import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestClocksTest {

    private final Story story = Story.opened("2026-03-02T10:00", "level-time=PT4H");

    @Test
    void aRequestRunsInItsPartysCalendarFromAskingOn() {
        story.at("2026-03-02T17:00").ask("r1", "3P:carrier", "third-party-time=PT4H@office");

        Clock clock = story.at("2026-03-02T20:00").request("r1");
        assertThat(clock.key()).isEqualTo("third-party-time:3P:carrier:1");
        assertThat(clock.consumed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.dueAt()).isEqualTo(mexico("2026-03-03T12:00"));
        assertThat(clock.calendar()).isEqualTo("office");
    }

    @Test
    void itRunsOnWhateverTheCaseDoes() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", null).hold();
        story.at("2026-03-02T12:00").open("L1").pending();
        story.at("2026-03-02T13:00").solved().at("2026-03-02T14:00").open("L1");

        assertThat(story.at("2026-03-02T15:00").request("r1").consumed()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void theAnswerStopsIt() {
        story.at("2026-03-02T11:00").ask("r1", "BO:logistics", "back-office-time=PT4H");
        story.at("2026-03-02T12:00").settle("r1");

        Clock clock = story.at("2026-03-09T12:00").request("r1");
        assertThat(clock.state()).isEqualTo(Clock.State.MET);
        assertThat(clock.cause().reason()).isEqualTo(Reason.ANSWERED_OR_WITHDRAWN);
        assertThat(clock.stoppedAt()).isEqualTo(mexico("2026-03-02T12:00"));
    }

    @Test
    void anAnswerTooLateLeavesItBreached() {
        story.at("2026-03-02T11:00").ask("r1", "BO:logistics", "back-office-time=PT1H");
        story.at("2026-03-02T13:00").settle("r1");

        assertThat(story.request("r1").breachedAt()).isEqualTo(mexico("2026-03-02T12:00"));
    }

    @Test
    void closingTheCaseStopsWhatWasNeverAnswered() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", null);
        story.at("2026-03-02T12:00").solved().at("2026-03-02T13:00").closed();

        Clock clock = story.at("2026-03-09T12:00").request("r1");
        assertThat(clock.stoppedAt()).isEqualTo(mexico("2026-03-02T13:00"));
        assertThat(clock.cause().reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void severalRequestsToOnePartyAreCountedAndRunSideBySide() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", "third-party-time=PT4H");
        story.at("2026-03-02T12:00").ask("r2", "3P:carrier", "third-party-time=PT2H");
        story.settle("r1").at("2026-03-02T13:00");

        assertThat(story.request("r1").key()).isEqualTo("third-party-time:3P:carrier:1");
        assertThat(story.request("r2").key()).isEqualTo("third-party-time:3P:carrier:2");
        assertThat(story.request("r2").dueAt()).isEqualTo(mexico("2026-03-02T14:00"));
    }

    @Test
    void aNewTargetForARequestKeepsWhatItConsumedAndTouchesNoOther() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", "third-party-time=PT4H");
        story.ask("r2", "3P:carrier", "third-party-time=PT4H");
        story.at("2026-03-02T13:00").retarget("r1", "third-party-time=PT3H@office");

        assertThat(story.request("r1").dueAt()).isEqualTo(mexico("2026-03-02T14:00"));
        assertThat(story.request("r1").calendar()).isEqualTo("office");
        assertThat(story.request("r2").dueAt()).isEqualTo(mexico("2026-03-02T15:00"));
    }

    @Test
    void theBreachOfARequestIsRecordedByItsKey() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", "third-party-time=PT4H");
        story.at("2026-03-02T11:30").breach("third-party-time:3P:carrier:1");

        assertThat(story.request("r1").breachedAt()).isEqualTo(mexico("2026-03-02T11:30"));
        assertThat(story.request("r1").cause().reason()).isEqualTo(Reason.ON_RECORD);
    }

    @Test
    void askingLeavesTheLevelsClockRunning() {
        story.at("2026-03-02T11:00").ask("r1", "3P:carrier", null).at("2026-03-02T12:00");

        assertThat(story.consumed(LEVEL_TIME)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void anAreaThatHasTheCaseAndOwesAnAnswerIsMeasuredOnce() {
        story.at("2026-03-02T11:00").ask("r1", "BO:logistics", null).askArea("logistics");

        assertThat(story.at("2026-03-02T12:00").clocks(BACK_OFFICE_TIME))
                .extracting(Clock::request)
                .containsExactly("r1");
        assertThat(story.settle("r1").clocks(BACK_OFFICE_TIME))
                .extracting(Clock::key)
                .containsExactly("back-office-time:BO:logistics:2", "back-office-time:BO:logistics:1");
    }

    @Test
    void anAnswerToARequestNobodyPutIsIgnored() {
        assertThat(story.settle("r9").clocks()).noneMatch(clock -> clock.request() != null);
    }
}
