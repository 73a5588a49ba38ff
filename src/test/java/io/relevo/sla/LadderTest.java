package io.relevo.sla;

import static io.relevo.sla.SlaSamples.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private static final LadderStep WARN = new LadderStep(Metric.LEVEL_TIME, 75, "notify", "agent", false);
    private static final LadderStep TELL_LEAD = new LadderStep(Metric.LEVEL_TIME, 100, "notify", "lead", false);
    private static final LadderStep RAISE = new LadderStep(Metric.LEVEL_TIME, 100, "raise-priority", null, true);
    private static final LadderStep TELL_MANAGER = new LadderStep(Metric.LEVEL_TIME, 150, "notify", "manager", true);
    private static final List<LadderStep> STEPS = List.of(TELL_MANAGER, RAISE, WARN, TELL_LEAD);

    private final Story story = Story.opened("2026-03-02T10:00", "level-time=PT4H");
    private final Map<String, Instant> walked = new LinkedHashMap<>();
    private Attention attention = Attention.ANY_TIME;

    @Test
    void nothingIsDueBeforeTheFirstStep() {
        assertThat(due("2026-03-02T12:59")).isEmpty();
        assertThat(next("2026-03-02T12:59")).contains(mexico("2026-03-02T13:00"));
    }

    @Test
    void theFirstStepIsDueAtItsShareOfTheTarget() {
        DueStep step = due("2026-03-02T13:00").orElseThrow();

        assertThat(step.key()).isEqualTo("level-time:L1:1:75");
        assertThat(step.step()).isEqualTo(WARN);
        assertThat(step.isBreach()).isFalse();
    }

    @Test
    void theBreachIsARungOfItsOwnBeforeTheStepsThatStandThere() {
        walked("level-time:L1:1:75");

        DueStep breach = due("2026-03-02T14:00").orElseThrow();

        assertThat(breach.isBreach()).isTrue();
        assertThat(breach.key()).isEqualTo("level-time:L1:1");
        assertThat(breach.percent()).isEqualTo(100);
        assertThat(breach.dueAt()).isEqualTo(mexico("2026-03-02T14:00"));
    }

    @Test
    void stepsAtOnePercentageAreWalkedOneByOneInTheTablesOrder() {
        walked("level-time:L1:1:75", "level-time:L1:1");

        DueStep first = due("2026-03-02T14:00").orElseThrow();
        walked(first.key());
        DueStep second = due("2026-03-02T14:00").orElseThrow();
        walked(second.key());

        assertThat(first).returns(RAISE, DueStep::step).returns(1, DueStep::number);
        assertThat(first.key()).isEqualTo("level-time:L1:1:100");
        assertThat(second).returns(TELL_LEAD, DueStep::step).returns(2, DueStep::number);
        assertThat(second.key()).isEqualTo("level-time:L1:1:100:2");
        assertThat(due("2026-03-02T14:00")).isEmpty();
    }

    @Test
    void aStepAfterTheBreachWaitsForItsShareInWorkingTime() {
        walked("level-time:L1:1:75", "level-time:L1:1", "level-time:L1:1:100", "level-time:L1:1:100:2");

        assertThat(next("2026-03-02T14:00")).contains(mexico("2026-03-02T16:00"));
        assertThat(due("2026-03-02T16:00").orElseThrow().step()).isEqualTo(TELL_MANAGER);
    }

    @Test
    void aLateTimerWalksStepAfterStepFromTheLowest() {
        assertThat(walkAll("2026-03-02T20:00"))
                .containsExactly(
                        "level-time:L1:1:75",
                        "level-time:L1:1",
                        "level-time:L1:1:100",
                        "level-time:L1:1:100:2",
                        "level-time:L1:1:150");
        assertThat(next("2026-03-02T20:00")).isEmpty();
    }

    @Test
    void aBreachIsToBeRecordedThoughTheLadderHasNoStepForIt() {
        Story other = Story.opened("2026-03-02T10:00", "first-reply=PT30M");

        DueStep step = ladder(other, "2026-03-02T10:30")
                .due(mexico("2026-03-02T10:30"))
                .orElseThrow();

        assertThat(step.isBreach()).isTrue();
        assertThat(ladder(other, "2026-03-02T10:00").next(mexico("2026-03-02T10:00")))
                .contains(mexico("2026-03-02T10:30"));
    }

    @Test
    void aBreachOnRecordIsNotRecordedAgain() {
        walked("level-time:L1:1:75", "level-time:L1:1", "level-time:L1:1:100", "level-time:L1:1:100:2");

        assertThat(due("2026-03-02T14:00")).isEmpty();
    }

    @Test
    void aBreachIsRecordedThoughTheVisitEndedBeforeTheTimerCame() {
        story.at("2026-03-02T14:10").open("L2");

        assertThat(walkAll("2026-03-02T14:11")).containsExactly("level-time:L1:1");
    }

    @Test
    void aPausedClockHasNothingDueAndNothingNext() {
        story.at("2026-03-02T12:00").pending();

        assertThat(due("2026-03-05T12:00")).isEmpty();
        assertThat(next("2026-03-05T12:00")).isEmpty();
    }

    @Test
    void pausingAfterTheBreachHoldsTheStepsThatCome() {
        story.at("2026-03-02T15:00").pending();
        walked("level-time:L1:1:75", "level-time:L1:1", "level-time:L1:1:100", "level-time:L1:1:100:2");

        assertThat(next("2026-03-05T12:00")).isEmpty();
        story.at("2026-03-05T12:00").open("L1");
        assertThat(next("2026-03-05T12:00")).contains(mexico("2026-03-05T13:00"));
    }

    @Test
    void theNextStepIsFoundAcrossAllClocks() {
        story.targets("first-reply=PT30M");

        assertThat(next("2026-03-02T10:05")).contains(mexico("2026-03-02T10:30"));
    }

    @Test
    void aNewTargetThatIsUsedUpGivesOneNoticeAndNoStorm() {
        story.at("2026-03-02T13:00").targets("level-time=PT1H");

        assertThat(walkAll("2026-03-02T13:00"))
                .containsExactly("level-time:L1:1", "level-time:L1:1:100", "level-time:L1:1:100:2");
        assertThat(next("2026-03-02T13:00")).isEmpty();
    }

    @Test
    void aNewTargetThatIsNearlyUsedUpGivesTheWarningAtOnce() {
        story.at("2026-03-02T11:40").targets("level-time=PT2H");

        assertThat(walkAll("2026-03-02T11:40")).containsExactly("level-time:L1:1:75");
        assertThat(next("2026-03-02T11:40")).contains(mexico("2026-03-02T12:00"));
    }

    @Test
    void aStepWalkedUnderTheOldTargetIsNotWalkedAgain() {
        walked("level-time:L1:1:75");
        story.at("2026-03-02T13:10").targets("level-time=PT8H");

        assertThat(next("2026-03-02T13:10")).contains(mexico("2026-03-02T18:00"));
    }

    @Test
    void stepsAddedBelowThePresentPercentageGiveOneNotice() {
        Instant now = mexico("2026-03-02T11:00");
        Clock clock = Story.opened("2026-03-02T10:00", "")
                .ask("17", "3P:carrier", "third-party-time=PT4H@office")
                .at("2026-03-02T11:00")
                .request("17");
        List<LadderStep> added = Stream.of(5, 10, 15, 20)
                .map(percent -> new LadderStep(Metric.THIRD_PARTY_TIME, percent, "notify", "lead", true))
                .toList();

        DueStep due = new Ladder(SlaSamples.calendars(), List.of(clock), added, Map.of(), Attention.ANY_TIME)
                .due(now)
                .orElseThrow();
        assertThat(due.percent()).isEqualTo(20);
        assertThat(new Ladder(SlaSamples.calendars(), List.of(clock), added, Map.of(due.key(), now), Attention.ANY_TIME)
                        .due(now))
                .isEmpty();
    }

    @Test
    void aRequestClimbsTheSameLadderInThePartysCalendar() {
        Instant now = mexico("2026-03-03T08:00");
        Clock clock = Story.opened("2026-03-02T17:00", "")
                .ask("17", "3P:carrier", "third-party-time=PT4H@office")
                .at("2026-03-03T08:00")
                .request("17");
        var remind = new LadderStep(Metric.THIRD_PARTY_TIME, 50, "remind", "party", false);
        var ladder = new Ladder(SlaSamples.calendars(), List.of(clock), List.of(remind), Map.of(), attention);

        assertThat(clock.dueAt()).isEqualTo(mexico("2026-03-03T12:00"));
        assertThat(ladder.next(now)).contains(mexico("2026-03-03T10:00"));
    }

    @Test
    void aRequestSettledInTimeIsMetAndAsksForNothing() {
        Clock clock = Story.opened("2026-03-02T10:00", "")
                .ask("17", "BO:logistics", "back-office-time=PT4H@office")
                .at("2026-03-02T11:00")
                .settle("17")
                .at("2026-03-09T10:00")
                .request("17");

        assertThat(clock.state()).isEqualTo(Clock.State.MET);
        assertThat(clock.consumed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.key()).isEqualTo("back-office-time:BO:logistics:1");
        var ladder = new Ladder(SlaSamples.calendars(), List.of(clock), STEPS, Map.of(), attention);
        assertThat(ladder.next(mexico("2026-03-09T10:00"))).isEmpty();
    }

    @Test
    void aStepWaitsForItsRecipientsHoursAndTheBreachDoesNot() {
        attention = reachableFrom("2026-03-03T09:00");

        assertThat(walkAll("2026-03-02T14:00")).containsExactly("level-time:L1:1");
        assertThat(next("2026-03-02T14:00")).contains(mexico("2026-03-03T09:00"));
        assertThat(due("2026-03-03T09:00").orElseThrow().step()).isEqualTo(WARN);
    }

    @Test
    void aWaitingStepIsNotDueAnyMoreOnceItsClockStoppedOrPaused() {
        attention = reachableFrom("2026-03-03T09:00");
        story.at("2026-03-02T13:30").pending();

        assertThat(next("2026-03-02T13:30")).isEmpty();
        assertThat(due("2026-03-03T09:00")).isEmpty();
        story.at("2026-03-03T10:00").open("L2");
        assertThat(due("2026-03-03T10:00")).isEmpty();
    }

    @Test
    void aWaitingStepIsDroppedOnceAHigherOneOfItsClockWasWalked() {
        walked("level-time:L1:1", "level-time:L1:1:100", "level-time:L1:1:100:2");

        assertThat(due("2026-03-02T14:10")).isEmpty();
        assertThat(next("2026-03-02T14:10")).contains(mexico("2026-03-02T16:00"));
    }

    @Test
    void aRecordedBreachAloneLeavesTheWaitingWarningToBeTaken() {
        walked("level-time:L1:1");

        assertThat(due("2026-03-02T14:10").orElseThrow().step()).isEqualTo(WARN);
    }

    @Test
    void aStepIsSkippedIfItsRecipientActedSinceTheOneBefore() {
        attention = actedAt("2026-03-02T13:20");
        assertThat(due("2026-03-02T13:30").orElseThrow().skipped())
                .as("acted since the clock began")
                .isTrue();

        walked("level-time:L1:1:75", "level-time:L1:1");
        assertThat(due("2026-03-02T14:00").orElseThrow())
                .returns(RAISE, DueStep::step)
                .returns(true, DueStep::skipped);
    }

    @Test
    void aStepIsTakenIfItsRecipientActedOnlyBeforeItWasArmed() {
        attention = actedAt("2026-03-02T12:59");
        walked("level-time:L1:1:75", "level-time:L1:1");

        assertThat(due("2026-03-02T14:00").orElseThrow().skipped()).isFalse();
    }

    @Test
    void aPauseArmsTheNextStepAnew() {
        attention = actedAt("2026-03-02T11:30");
        story.at("2026-03-02T11:00").pending().at("2026-03-02T12:00").open("L1");

        assertThat(due("2026-03-02T14:00").orElseThrow())
                .returns(WARN, DueStep::step)
                .returns(false, DueStep::skipped);
    }

    @Test
    void theBreachIsNeverSkipped() {
        attention = actedAt("2026-03-02T13:59");
        walked("level-time:L1:1:75");

        assertThat(due("2026-03-02T14:00").orElseThrow())
                .returns(true, DueStep::isBreach)
                .returns(false, DueStep::skipped);
    }

    @ParameterizedTest
    @CsvSource({"LEVEL_TIME_TOTAL,level-time-total:L1:1", "RESOLUTION,resolution::1", "CUSTOMER_WAIT,customer-wait::1"})
    void everyClockHasItsLadder(Metric metric, String key) {
        Story other = Story.opened("2026-03-02T10:00", metric.code() + "=PT4H");
        var steps = List.of(
                new LadderStep(metric, 50, "notify", "agent", true),
                new LadderStep(metric, 100, "notify", "lead", true),
                new LadderStep(metric, 300, "notify", "manager", true));
        Instant now = mexico("2026-03-02T14:00");
        var ladder = new Ladder(SlaSamples.calendars(), other.at(now).clocks(), steps, walked, attention);

        assertThat(ladder.due(now).orElseThrow().key()).isEqualTo(key + ":50");
        assertThat(ladder.next(now)).contains(mexico("2026-03-03T09:30"));
    }

    @Test
    void aStepBelowOnePercentIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LadderStep(Metric.LEVEL_TIME, 0, "notify", "lead", false))
                .withMessageContaining("level-time");
    }

    private static Attention reachableFrom(String opening) {
        Instant from = mexico(opening);
        return new Attention((step, dueAt) -> dueAt.isBefore(from) ? from : dueAt, (step, armedAt) -> false);
    }

    private static Attention actedAt(String action) {
        return new Attention(
                (step, dueAt) -> dueAt, (step, armedAt) -> mexico(action).isAfter(armedAt));
    }

    private Optional<DueStep> due(String now) {
        return ladder(story, now).due(mexico(now));
    }

    private Optional<Instant> next(String now) {
        return ladder(story, now).next(mexico(now));
    }

    private void walked(String... keys) {
        List.of(keys).forEach(key -> walked.put(key, mexico("2026-03-02T13:00")));
    }

    private List<String> walkAll(String now) {
        var keys = new ArrayList<String>();
        for (var step = due(now); step.isPresent(); step = due(now)) {
            keys.add(step.get().key());
            walked(step.get().key());
        }
        return keys;
    }

    private Ladder ladder(Story of, String now) {
        return new Ladder(SlaSamples.calendars(), of.at(now).clocks(), STEPS, walked, attention);
    }
}
