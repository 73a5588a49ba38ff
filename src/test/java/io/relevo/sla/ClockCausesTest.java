package io.relevo.sla;

import static io.relevo.sla.Metric.CUSTOMER_WAIT;
import static io.relevo.sla.Metric.FIRST_REPLY;
import static io.relevo.sla.Metric.LEVEL_TIME;
import static io.relevo.sla.Metric.LEVEL_TIME_TOTAL;
import static io.relevo.sla.Metric.NEXT_REPLY;
import static io.relevo.sla.Metric.RESOLUTION;
import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.sla.ClockChange.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every state of a clock is a fact with the event that made it so. */
class ClockCausesTest {

    /** Events 0 opened, 1 targets, 2 message. */
    private final Story story =
            Story.opened("2026-03-02T10:00", "first-reply=PT30M;next-reply=PT2H;level-time=PT4H;resolution=PT40H");

    @Test
    void aPausedClockSaysWhatItWaitsFor() {
        assertThat(story.at("2026-03-02T10:10").pending().clock(LEVEL_TIME).cause())
                .returns(Reason.WAITING_FOR_CUSTOMER, ClockChange::reason)
                .returns(3, ClockChange::event);
        assertThat(story.scheduled().clock(LEVEL_TIME).cause().reason()).isEqualTo(Reason.AGREED_DATE);
        assertThat(story.hold().clock(LEVEL_TIME).cause().reason()).isEqualTo(Reason.ON_HOLD);
        assertThat(story.open("L2").clock(LEVEL_TIME_TOTAL, "L1").cause().reason())
                .isEqualTo(Reason.ELSEWHERE);
    }

    @Test
    void anotherReasonToStandStillDoesNotMoveThePause() {
        story.at("2026-03-02T10:10").pending().at("2026-03-02T11:00").scheduled();

        assertThat(story.clock(LEVEL_TIME).pausedAt()).isEqualTo(mexico("2026-03-02T10:10"));
    }

    @Test
    void aReplyClockSaysWhetherItWasAnswered() {
        story.at("2026-03-02T10:10").reply();
        assertThat(story.clock(FIRST_REPLY).cause())
                .returns(Reason.REPLIED, ClockChange::reason)
                .returns(3, ClockChange::event);

        story.at("2026-03-02T11:00").message("m2").at("2026-03-02T11:10").noReplyNeeded("m2");
        assertThat(story.clock(NEXT_REPLY).cause().reason()).isEqualTo(Reason.NO_REPLY_NEEDED);

        story.at("2026-03-02T12:00").message("m3");
        assertThat(story.clock(NEXT_REPLY).cause().reason()).isEqualTo(Reason.CUSTOMER_WROTE);
        story.at("2026-03-02T12:10").solved();
        assertThat(story.clock(NEXT_REPLY).cause().reason()).isEqualTo(Reason.SOLVED);
    }

    @Test
    void aFirstReplyWithNothingToAnswerWaits() {
        Story thanks = new Story().at("2026-03-02T10:00").message("m1").noReplyNeeded("m1");

        assertThat(thanks.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.PAUSED);
        assertThat(thanks.clock(FIRST_REPLY).cause().reason()).isEqualTo(Reason.NOTHING_TO_ANSWER);
    }

    @Test
    void aLevelSaysHowItWasEnteredAndLeft() {
        story.at("2026-03-02T15:00").open("L2");

        Clock left = story.clock(LEVEL_TIME, "L1");
        assertThat(left.movement()).returns(Reason.LEFT, ClockChange::reason).returns(3, ClockChange::event);
        assertThat(story.clock(LEVEL_TIME, "L2").cause().reason()).isEqualTo(Reason.ENTERED);
    }

    @Test
    void aBreachByTimeNamesTheEventThatSetTheClockRunning() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").open("L1").at("2026-03-02T18:00");

        assertThat(story.clock(LEVEL_TIME).cause())
                .isEqualTo(new ClockChange(
                        mexico("2026-03-02T15:00"), Kind.BREACHED, Reason.TIME_PASSED, 4, Duration.ofHours(4)));
    }

    @Test
    void aBreachByANewTargetNamesIt() {
        story.at("2026-03-02T12:00").targets("level-time=PT1H");

        assertThat(story.clock(LEVEL_TIME).cause())
                .isEqualTo(new ClockChange(
                        mexico("2026-03-02T12:00"), Kind.BREACHED, Reason.RETARGETED, 3, Duration.ofHours(2)));
    }

    @Test
    void theHistoryIsWhatABarDraws() {
        story.at("2026-03-02T11:00").pending();
        story.at("2026-03-02T12:00").open("L1");
        story.at("2026-03-02T13:00").targets("level-time=PT3H@office");
        story.at("2026-03-02T16:00").solved();

        assertThat(story.clock(LEVEL_TIME).history())
                .extracting(ClockChange::at, ClockChange::kind, ClockChange::reason, ClockChange::event)
                .containsExactly(
                        tuple(mexico("2026-03-02T10:00"), Kind.RAN, Reason.OPENED, 0),
                        tuple(mexico("2026-03-02T10:00"), Kind.TARGETED, Reason.RETARGETED, 1),
                        tuple(mexico("2026-03-02T11:00"), Kind.PAUSED, Reason.WAITING_FOR_CUSTOMER, 3),
                        tuple(mexico("2026-03-02T12:00"), Kind.RAN, Reason.WORK_RESUMED, 4),
                        tuple(mexico("2026-03-02T13:00"), Kind.CALENDAR_CHANGED, Reason.RETARGETED, 5),
                        tuple(mexico("2026-03-02T13:00"), Kind.TARGETED, Reason.RETARGETED, 5),
                        tuple(mexico("2026-03-02T14:00"), Kind.BREACHED, Reason.TIME_PASSED, 4),
                        tuple(mexico("2026-03-02T16:00"), Kind.STOPPED, Reason.SOLVED, 6));
    }

    @Test
    void theSecondResolutionTellsTheWholeStory() {
        story.at("2026-03-02T12:00").solved().at("2026-03-03T12:00").open("L1");

        assertThat(story.clocks(RESOLUTION).get(1).history())
                .extracting(ClockChange::kind, ClockChange::reason)
                .containsExactly(
                        tuple(Kind.RAN, Reason.OPENED),
                        tuple(Kind.STOPPED, Reason.SOLVED),
                        tuple(Kind.RAN, Reason.REOPENED));
    }

    @Test
    void itIsAtRiskOnlyWhileItRunsTowardsItsTarget() {
        assertThat(story.at("2026-03-02T12:59").clock(LEVEL_TIME))
                .returns(74, Clock::percent)
                .returns(false, clock -> clock.isAtRisk(75));
        assertThat(story.at("2026-03-02T13:00").clock(LEVEL_TIME).isAtRisk(75)).isTrue();
        assertThat(story.clock(CUSTOMER_WAIT).isAtRisk(0)).as("no target").isFalse();
        assertThat(story.at("2026-03-02T14:00").clock(LEVEL_TIME).isAtRisk(75))
                .as("breached")
                .isFalse();
        assertThat(Story.opened("2026-03-02T10:00", "level-time=PT1H")
                        .at("2026-03-02T10:50")
                        .pending()
                        .clock(LEVEL_TIME)
                        .isAtRisk(75))
                .as("paused")
                .isFalse();
    }

    @Test
    void outsideItsHoursItSaysWhenTheyBegin() {
        assertThat(story.at("2026-03-02T12:00").clock(LEVEL_TIME).opensAt()).isNull();
        assertThat(story.at("2026-03-02T22:00").clock(LEVEL_TIME).opensAt()).isEqualTo(mexico("2026-03-03T09:00"));
    }
}
