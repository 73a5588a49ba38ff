package io.relevo.sla;

import static io.relevo.sla.Metric.FIRST_REPLY;
import static io.relevo.sla.Metric.NEXT_REPLY;
import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplyClocksTest {

    private static final String TARGETS = "first-reply=PT30M;next-reply=PT2H";

    private final Story story = Story.opened("2026-03-02T10:00", TARGETS);

    @Test
    void firstReplyRunsFromTheCustomersFirstMessage() {
        Clock clock = story.at("2026-03-02T10:10").clock(FIRST_REPLY);

        assertThat(clock.state()).isEqualTo(Clock.State.RUNNING);
        assertThat(clock.startedAt()).isEqualTo(mexico("2026-03-02T10:00"));
        assertThat(clock.consumed()).isEqualTo(Duration.ofMinutes(10));
        assertThat(clock.remaining()).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock.dueAt()).isEqualTo(mexico("2026-03-02T10:30"));
        assertThat(clock.key()).isEqualTo("first-reply::1");
    }

    @Test
    void firstReplyWaitsForTheMessageWhenAnAgentOpenedTheCase() {
        Story outbound =
                new Story().at("2026-03-02T10:00").targets(TARGETS).reply().at("2026-03-02T11:00");

        assertThat(outbound.clocks(FIRST_REPLY)).isEmpty();
        assertThat(outbound.message().clock(FIRST_REPLY).startedAt()).isEqualTo(mexico("2026-03-02T11:00"));
    }

    @Test
    void firstReplyStandsStillOutsideTheHours() {
        Story night = Story.opened("2026-03-02T21:20", TARGETS).at("2026-03-03T03:00");

        assertThat(night.consumed(FIRST_REPLY)).isEqualTo(Duration.ofMinutes(10));
        assertThat(night.clock(FIRST_REPLY).dueAt()).isEqualTo(mexico("2026-03-03T09:20"));
    }

    @Test
    void anAnswerInTimeMeetsTheFirstReply() {
        Clock clock =
                story.at("2026-03-02T10:29").reply().at("2026-03-02T15:00").clock(FIRST_REPLY);

        assertThat(clock.state()).isEqualTo(Clock.State.MET);
        assertThat(clock.stoppedAt()).isEqualTo(mexico("2026-03-02T10:29"));
        assertThat(clock.dueAt()).isNull();
    }

    @Test
    void aLateAnswerLeavesTheFirstReplyBreachedSinceItsDueInstant() {
        Clock clock =
                story.at("2026-03-02T10:45").reply().at("2026-03-02T15:00").clock(FIRST_REPLY);

        assertThat(clock.state()).isEqualTo(Clock.State.BREACHED);
        assertThat(clock.breachedAt()).isEqualTo(mexico("2026-03-02T10:30"));
        assertThat(clock.consumed()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void anAutomaticAcknowledgementIsNoReply() {
        assertThat(story.other().at("2026-03-02T10:10").clock(FIRST_REPLY).state())
                .isEqualTo(Clock.State.RUNNING);
    }

    @Test
    void nextReplyBeginsOnceTheFirstWasGiven() {
        assertThat(story.clocks(NEXT_REPLY)).isEmpty();

        story.at("2026-03-02T10:10").reply().at("2026-03-02T11:00").message();

        assertThat(story.clock(NEXT_REPLY).dueAt()).isEqualTo(mexico("2026-03-02T13:00"));
    }

    @Test
    void nextReplyRunsFromTheOldestUnansweredMessage() {
        story.at("2026-03-02T10:10").reply();
        story.at("2026-03-02T11:00").message().at("2026-03-02T12:00").message();

        assertThat(story.clock(NEXT_REPLY).dueAt()).isEqualTo(mexico("2026-03-02T13:00"));
    }

    @Test
    void nextReplyCountsItsCyclesAndShowsThePastOnesThatWereBreached() {
        story.at("2026-03-02T10:10").reply();
        story.at("2026-03-02T11:00").message().at("2026-03-02T12:00").reply();
        story.at("2026-03-02T13:00").message().at("2026-03-02T16:00").reply();
        story.at("2026-03-02T17:00").message();

        assertThat(story.clocks(NEXT_REPLY))
                .extracting(Clock::key, Clock::state)
                .containsExactly(
                        tuple("next-reply::3", Clock.State.RUNNING), tuple("next-reply::2", Clock.State.BREACHED));
    }

    @Test
    void nextReplyStopsWhenTheOnlyOpenMessageNeedsNone() {
        story.at("2026-03-02T10:10").reply();
        story.at("2026-03-02T11:00").message("m2").at("2026-03-02T11:30").noReplyNeeded("m2");

        assertThat(story.clock(NEXT_REPLY).state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void nextReplyGoesOnWhileAnotherMessageWaits() {
        story.at("2026-03-02T10:10").reply();
        story.at("2026-03-02T11:00").message("m2").at("2026-03-02T11:10").message("m3");
        story.at("2026-03-02T11:30").noReplyNeeded("m3");

        assertThat(story.clock(NEXT_REPLY).state()).isEqualTo(Clock.State.RUNNING);
    }

    @Test
    void judgingAnAnsweredMessageDoesNotTouchTheOneThatWaits() {
        Story ids = new Story().at("2026-03-02T10:00").targets(TARGETS).message("m1");
        ids.at("2026-03-02T10:10").reply().at("2026-03-02T11:00").message("m2");

        assertThat(ids.noReplyNeeded("m1").clock(NEXT_REPLY).state()).isEqualTo(Clock.State.RUNNING);
    }

    @Test
    void onHoldAnUnansweredMessageKeepsRunning() {
        story.at("2026-03-02T10:05").hold().at("2026-03-02T10:20");

        assertThat(story.consumed(FIRST_REPLY)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void pendingWithoutAnAnswerPausesTheReplyClockAndComingBackGoesOn() {
        story.at("2026-03-02T10:20").pending().at("2026-03-04T12:00");

        assertThat(story.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.PAUSED);
        assertThat(story.clock(FIRST_REPLY).remaining()).isEqualTo(Duration.ofMinutes(10));
        assertThat(story.open("L1").clock(FIRST_REPLY).dueAt()).isEqualTo(mexico("2026-03-04T12:10"));
    }

    @Test
    void aMessageThatComesWhilePendingRunsAtOnce() {
        story.at("2026-03-02T10:10").reply().pending().at("2026-03-04T12:00").message();

        assertThat(story.clock(NEXT_REPLY).dueAt()).isEqualTo(mexico("2026-03-04T14:00"));
    }

    @Test
    void onlyAnAnswerMeetsTheFirstReplySoASilentSolveLeavesItWaiting() {
        story.at("2026-03-02T10:20").solved();
        assertThat(story.clock(FIRST_REPLY).state()).isEqualTo(Clock.State.PAUSED);

        story.at("2026-03-05T12:00").message().open("L1");
        assertThat(story.clock(FIRST_REPLY).dueAt()).isEqualTo(mexico("2026-03-05T12:10"));
        assertThat(story.clocks(NEXT_REPLY)).isEmpty();
    }
}
