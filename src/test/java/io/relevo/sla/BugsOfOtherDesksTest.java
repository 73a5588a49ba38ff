package io.relevo.sla;

import static io.relevo.sla.Metric.CUSTOMER_WAIT;
import static io.relevo.sla.Metric.FIRST_REPLY;
import static io.relevo.sla.Metric.LEVEL_TIME;
import static io.relevo.sla.Metric.LEVEL_TIME_TOTAL;
import static io.relevo.sla.Metric.NEXT_REPLY;
import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What users of other help desks report as wrong with their clocks. */
class BugsOfOtherDesksTest {

    private final Story story =
            Story.opened("2026-03-02T10:00", "first-reply=PT30M;next-reply=PT2H;level-time=PT4H;customer-wait=PT8H");

    @Test
    void pausesSurviveAChangeOfPolicy() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T17:00").open("L1");

        story.at("2026-03-02T17:30").targets("level-time=PT2H");

        assertThat(story.consumed(LEVEL_TIME)).isEqualTo(Duration.ofMinutes(90));
        assertThat(story.clock(LEVEL_TIME).dueAt()).isEqualTo(mexico("2026-03-02T18:00"));
    }

    @Test
    void aChangeOfPolicyWhilePausedKeepsItPausedWithWhatWasConsumed() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").targets("level-time=PT6H");

        Clock clock = story.at("2026-03-04T12:00").clock(LEVEL_TIME);
        assertThat(clock.state()).isEqualTo(Clock.State.PAUSED);
        assertThat(clock.remaining()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void aChangeOfCalendarDoesNotMeasureThePastAnew() {
        story.at("2026-03-02T20:30").targets("level-time=PT40H@office");

        // 10:00 to 20:30 as the shop counts it, then nothing until the office opens
        assertThat(story.at("2026-03-03T10:00").consumed(LEVEL_TIME)).isEqualTo(Duration.ofMinutes(630 + 60));
    }

    @Test
    void nothingIsBreachedWhileTheCustomerHasIt() {
        story.at("2026-03-02T10:10").reply().pending().at("2026-03-20T12:00");

        assertThat(story.clocks()).noneMatch(clock -> clock.state() == Clock.State.BREACHED);
    }

    @Test
    void solvedTimeDoesNotCountAfterAReopen() {
        story.at("2026-03-02T11:00")
                .reply()
                .solved()
                .at("2026-03-05T12:00")
                .message()
                .open("L1");

        story.at("2026-03-05T13:00");
        assertThat(story.consumed(CUSTOMER_WAIT)).isEqualTo(Duration.ofHours(2));
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L1").consumed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void reopeningAnOldCaseBreachesNothingByItself() {
        story.at("2026-03-02T10:10")
                .reply()
                .solved()
                .at("2026-05-02T12:00")
                .message()
                .open("L1");

        assertThat(story.clocks()).noneMatch(clock -> clock.state() == Clock.State.BREACHED);
        assertThat(story.clock(LEVEL_TIME).key()).isEqualTo("level-time:L1:2");
        assertThat(story.clock(LEVEL_TIME).dueAt()).isEqualTo(mexico("2026-05-02T16:00"));
    }

    @Test
    void solvingStopsTheNextReply() {
        story.at("2026-03-02T10:10").reply().at("2026-03-02T11:00").message();

        story.at("2026-03-02T11:30").solved().at("2026-03-10T12:00");

        assertThat(story.clock(NEXT_REPLY).state()).isEqualTo(Clock.State.MET);
        assertThat(story.clock(NEXT_REPLY).stoppedAt()).isEqualTo(mexico("2026-03-02T11:30"));
    }

    @Test
    void thanksRestartNothing() {
        story.at("2026-03-02T10:10").reply().solved();

        story.at("2026-03-03T10:00").other().at("2026-03-06T10:00");

        assertThat(story.clocks(NEXT_REPLY)).isEmpty();
        assertThat(story.clock(LEVEL_TIME).stoppedAt()).isEqualTo(mexico("2026-03-02T10:10"));
    }

    @Test
    void pingPongBetweenLevelsHidesNoTime() {
        story.targets("level-time-total=PT3H");
        for (int hour = 11; hour < 15; hour++) {
            story.at("2026-03-02T" + hour + ":00").open(hour % 2 == 1 ? "L2" : "L1");
        }

        story.at("2026-03-02T15:30").open("L1").at("2026-03-02T16:00");

        assertThat(story.clock(LEVEL_TIME).state()).isEqualTo(Clock.State.RUNNING);
        assertThat(story.clock(LEVEL_TIME_TOTAL, "L1").breachedAt()).isEqualTo(mexico("2026-03-02T15:00"));
    }

    @Test
    void aMoreGenerousTargetDoesNotUndoABreach() {
        story.at("2026-03-02T10:45")
                .targets("first-reply=PT5H")
                .at("2026-03-02T10:50")
                .reply();

        assertThat(story.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.BREACHED);
        assertThat(story.clock(FIRST_REPLY).breachedAt()).isEqualTo(mexico("2026-03-02T10:30"));
        assertThat(story.clock(FIRST_REPLY).breachedByRetarget()).isFalse();
    }

    @Test
    void aTighterTargetDoesNotUndoWhatWasMet() {
        story.at("2026-03-02T10:20").reply().at("2026-03-02T11:00").targets("first-reply=PT5M");

        assertThat(story.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.MET);
        assertThat(story.clock(FIRST_REPLY).target()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aTargetThatIsUsedUpAlreadyIsBreachedNowAndSaysWhy() {
        story.at("2026-03-02T10:20").targets("first-reply=PT10M").at("2026-03-02T10:25");

        assertThat(story.clock(FIRST_REPLY).breachedAt()).isEqualTo(mexico("2026-03-02T10:20"));
        assertThat(story.clock(FIRST_REPLY).breachedByRetarget()).isTrue();
    }

    @Test
    void namingThePresentTargetAgainChangesNothing() {
        Clock before = story.at("2026-03-02T10:20").clock(FIRST_REPLY);

        assertThat(story.targets("first-reply=PT30M").clock(FIRST_REPLY)).isEqualTo(before);
    }

    @Test
    void aRecordedBreachStaysThoughAComputationWouldFindNone() {
        story.at("2026-03-02T10:15")
                .breach("first-reply::1")
                .at("2026-03-02T10:20")
                .reply();

        assertThat(story.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.BREACHED);
        assertThat(story.clock(FIRST_REPLY).breachedAt()).isEqualTo(mexico("2026-03-02T10:15"));
    }

    @Test
    void recordingABreachLateDoesNotMoveIt() {
        story.at("2026-03-02T11:15").breach("first-reply::1");

        assertThat(story.clock(FIRST_REPLY).breachedAt()).isEqualTo(mexico("2026-03-02T10:30"));
    }

    @Test
    void aTargetSetWhileSolvedHoldsAfterAReopenAtAnotherLevel() {
        story.at("2026-03-02T11:00").open("L2").at("2026-03-02T11:30").solved();
        story.targets("level-time-total=PT3H").at("2026-03-03T10:00").open("L1");

        assertThat(story.clock(LEVEL_TIME_TOTAL, "L2").remaining()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void reopeningUnderATighterTargetIsBreachedByThatAndNotByTheTimeSolved() {
        story.at("2026-03-02T11:00").solved().targets("customer-wait=PT30M");
        assertThat(story.clock(CUSTOMER_WAIT).state()).isEqualTo(Clock.State.MET);

        story.at("2026-03-05T12:00").open("L1");
        assertThat(story.clock(CUSTOMER_WAIT).breachedAt()).isEqualTo(mexico("2026-03-05T12:00"));
        assertThat(story.clock(CUSTOMER_WAIT).breachedByRetarget()).isTrue();
    }

    @Test
    void aTargetThatIsUsedUpWhilePendingIsBreachedByTheTargetAlone() {
        story.at("2026-03-02T13:00").reply().pending();
        assertThat(story.at("2026-03-09T13:00").clock(LEVEL_TIME).state()).isEqualTo(Clock.State.PAUSED);

        story.targets("level-time=PT2H");
        assertThat(story.clock(LEVEL_TIME).cause().reason()).isEqualTo(Reason.RETARGETED);
        assertThat(story.clock(LEVEL_TIME).pausedAt()).isEqualTo(mexico("2026-03-02T13:00"));
    }

    @Test
    void aNewProcessVersionThatEntersTheLevelAnewChangesNothing() {
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").open("L1");
        Clock before = story.at("2026-03-02T12:30").clock(LEVEL_TIME);

        assertThat(story.migrated("level-time=PT4H").clock(LEVEL_TIME)).isEqualTo(before);
    }

    @Test
    void thanksWhileAnotherMessageWaitsStopNothing() {
        story.at("2026-03-02T10:10").reply().at("2026-03-02T11:00").message("question");
        story.at("2026-03-02T11:05").message("gracias").noReplyNeeded("gracias");

        assertThat(story.clock(NEXT_REPLY).startedAt()).isEqualTo(mexico("2026-03-02T11:00"));
        assertThat(story.clock(NEXT_REPLY).ticks()).isTrue();
    }

    @Test
    void thanksAfterTheCaseIsSolvedReopenNoClock() {
        story.at("2026-03-02T10:10").reply().solved();
        story.at("2026-03-03T10:00").message("gracias").noReplyNeeded("gracias");

        assertThat(story.at("2026-03-06T10:00").clocks()).noneMatch(Clock::ticks);
        assertThat(story.clock(NEXT_REPLY).consumed()).isZero();
    }

    @Test
    void aRequestKeepsItsPauseOfTheNightThroughAChangeOfItsTarget() {
        story.at("2026-03-02T17:00").ask("r1", "3P:carrier", "third-party-time=PT4H@office");
        story.at("2026-03-03T10:00").retarget("r1", "third-party-time=PT3H@office");

        assertThat(story.request("r1").consumed()).isEqualTo(Duration.ofHours(2));
        assertThat(story.request("r1").dueAt()).isEqualTo(mexico("2026-03-03T11:00"));
    }
}
