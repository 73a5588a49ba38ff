package io.relevo.sla;

import static io.relevo.sla.Metric.BACK_OFFICE_TIME;
import static io.relevo.sla.Metric.CUSTOMER_WAIT;
import static io.relevo.sla.Metric.LEVEL_TIME;
import static io.relevo.sla.Metric.LEVEL_TIME_TOTAL;
import static io.relevo.sla.Metric.RESOLUTION;
import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelClocksTest {

    private final Story story = Story.opened("2026-03-02T10:00", "level-time=PT4H;resolution=PT40H@always");

    @Test
    void timeInTheQueueCounts() {
        assertThat(story.at("2026-03-02T11:00").consumed(LEVEL_TIME)).isEqualTo(Duration.ofHours(1));
        assertThat(story.open("L1").clock(LEVEL_TIME).dueAt()).isEqualTo(mexico("2026-03-02T14:00"));
    }

    @Test
    void pendingScheduledAndOnHoldPauseIt() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").open("L1");
        story.at("2026-03-02T12:30").hold().at("2026-03-02T13:00").open("L1");
        story.at("2026-03-02T13:30").scheduled().at("2026-03-05T10:00");

        Clock clock = story.clock(LEVEL_TIME);
        assertThat(clock.state()).isEqualTo(Clock.State.PAUSED);
        assertThat(clock.pausedAt()).isEqualTo(mexico("2026-03-02T13:30"));
        assertThat(clock.remaining()).isEqualTo(Duration.ofHours(2));
        assertThat(clock.dueAt()).isNull();
    }

    @Test
    void everyEntryIsANewVisitWhileTheTotalGoesOn() {
        story.at("2026-03-02T11:00")
                .open("L2")
                .at("2026-03-02T12:00")
                .open("L1")
                .at("2026-03-02T13:00");

        assertThat(story.clock(LEVEL_TIME).key()).isEqualTo("level-time:L1:2");
        assertThat(story.consumed(LEVEL_TIME)).isEqualTo(Duration.ofHours(1));
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L1").consumed()).isEqualTo(Duration.ofHours(2));
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L2").consumed()).isEqualTo(Duration.ofHours(1));
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L2").state()).isEqualTo(Clock.State.PAUSED);
    }

    @Test
    void aTargetHoldsForTheLevelItWasSetAt() {
        story.at("2026-03-02T11:00").open("L2");
        assertThat(story.clock(LEVEL_TIME).target()).isNull();

        story.targets("level-time=PT16H").at("2026-03-02T12:00").open("L1");
        assertThat(story.clock(LEVEL_TIME).target()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anEarlierVisitThatWasBreachedStaysOnShow() {
        story.at("2026-03-02T15:00").open("L2").at("2026-03-02T16:00");

        assertThat(story.clocks(LEVEL_TIME))
                .extracting(Clock::key)
                .containsExactly("level-time:L2:1", "level-time:L1:1");
        assertThat(story.clocks(LEVEL_TIME).get(1).breachedAt()).isEqualTo(mexico("2026-03-02T14:00"));
    }

    @Test
    void anAreaThatHasTheCaseIsMeasuredInItsPlace() {
        story.at("2026-03-02T11:00").askArea("logistics").at("2026-03-02T12:30");

        assertThat(story.clock(BACK_OFFICE_TIME).key()).isEqualTo("back-office-time:BO:logistics:1");
        assertThat(story.consumed(BACK_OFFICE_TIME)).isEqualTo(Duration.ofMinutes(90));
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L1").consumed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void escalatingWhilePendingStartsTheNextVisitPaused() {
        story.at("2026-03-02T11:00").pending();
        Story moved = story.at("2026-03-02T12:00");
        moved.events()
                .add(new TimelineEvent(
                        mexico("2026-03-02T12:00"), TimelineEvent.Kind.MOVED, null, null, "L2", null, null));

        assertThat(moved.clock(LEVEL_TIME).key()).isEqualTo("level-time:L2:1");
        assertThat(moved.clock(LEVEL_TIME).state()).isEqualTo(Clock.State.PAUSED);
    }

    @Test
    void customerWaitPausesForTheCustomerButNotForAThirdParty() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T13:00").open("L1").hold();

        assertThat(story.at("2026-03-02T14:00").consumed(CUSTOMER_WAIT)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void resolutionNeverPausesAndKeepsTheFirstAndTheLastSolve() {
        story.at("2026-03-02T12:00").pending().at("2026-03-02T14:00").open("L1");
        story.at("2026-03-02T16:00").solved();
        story.at("2026-03-03T16:00").message().open("L1").at("2026-03-03T18:00").solved();

        assertThat(story.clocks(RESOLUTION))
                .extracting(Clock::visit, Clock::consumed, Clock::stoppedAt)
                .containsExactly(
                        tuple(1, Duration.ofHours(6), mexico("2026-03-02T16:00")),
                        tuple(2, Duration.ofHours(8), mexico("2026-03-03T18:00")));
    }

    @Test
    void resolutionIsNotMeasuredUnlessAPolicyAsksForIt() {
        assertThat(Story.opened("2026-03-02T10:00", "first-reply=PT30M").clocks(RESOLUTION))
                .isEmpty();
    }

    @Test
    void closingStopsEverything() {
        story.at("2026-03-02T11:00").reply().closed().at("2026-04-02T11:00");

        assertThat(story.clocks()).allMatch(clock -> clock.state() == Clock.State.MET);
    }

    @Test
    void anEventOfANodeWhoseClockIsBehindCountsAsThePrecedingOne() {
        story.at("2026-03-02T11:00").pending();
        story.at("2026-03-02T10:59").open("L1").at("2026-03-02T12:00");

        assertThat(story.consumed(LEVEL_TIME)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aCaseWithoutEventsHasNoClocks() {
        assertThat(new Clocks(SlaSamples.calendars()).read(List.of(), mexico("2026-03-02T10:00")))
                .isEmpty();
    }
}
