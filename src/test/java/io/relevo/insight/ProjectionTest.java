package io.relevo.insight;

import static io.relevo.insight.Told.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent.Kind;
import io.relevo.cases.Owner;
import io.relevo.sla.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Projection projection = Told.projection();

    @Test
    void cutsTheLifeOfACaseIntoOwnedStretches() {
        assertThat(eventful().stretches())
                .extracting(Stretch::owner, stretch -> stretch.real().toMinutes(), stretch -> stretch.working()
                        .toMinutes())
                .containsExactly(
                        tuple("L1", 30L, 30L),
                        tuple("L1", 30L, 30L),
                        tuple("customer", 120L, 120L),
                        tuple("L1", 180L, 180L),
                        tuple("L2", 30L, 30L),
                        tuple("3P:carrier-rapida", 1050L, 360L),
                        tuple("L2", 90L, 90L));
    }

    @Test
    void endsTheLifeWhenItWasLastSolved() {
        assertThat(eventful().overAt()).isEqualTo(mexico("2026-03-03T11:30"));
    }

    @Test
    void sharesOutTheTimeByTheShopsDays() {
        assertThat(eventful().days())
                .containsExactlyInAnyOrder(
                        new DayShare(MONDAY, "L1", 4 * HOUR, 4 * HOUR),
                        new DayShare(MONDAY, "customer", 2 * HOUR, 2 * HOUR),
                        new DayShare(MONDAY, "L2", HOUR / 2, HOUR / 2),
                        new DayShare(MONDAY, "3P:carrier-rapida", 15 * HOUR / 2, 5 * HOUR),
                        new DayShare(MONDAY.plusDays(1), "3P:carrier-rapida", 10 * HOUR, HOUR),
                        new DayShare(MONDAY.plusDays(1), "L2", 3 * HOUR / 2, 3 * HOUR / 2));
    }

    @Test
    void saysWhoseABreachIs() {
        assertThat(eventful().clocks())
                .filteredOn(fact -> fact.clock().breachedAt() != null)
                .extracting(
                        fact -> fact.clock().metric().code(), ClockFact::whose, ClockFact::agent, fact -> fact.clock()
                                .breachedAt())
                .containsExactlyInAnyOrder(
                        tuple("next-reply", "L1", "ana", mexico("2026-03-02T15:00")),
                        tuple("third-party-time", "3P:carrier-rapida", "ana", mexico("2026-03-02T20:30")));
    }

    @Test
    void keepsTheVisitsThatWereMetInTime() {
        assertThat(eventful().clocks())
                .filteredOn(fact -> fact.clock().metric().code().equals("level-time"))
                .extracting(fact -> fact.clock().level(), fact -> fact.clock().state(), fact -> fact.clock()
                        .consumed())
                .containsExactlyInAnyOrder(
                        tuple("L1", Clock.State.MET, Duration.ofHours(4)),
                        tuple("L2", Clock.State.MET, Duration.ofHours(2)));
    }

    @Test
    void measuresARequestAndCountsItsLadderSteps() {
        assertThat(eventful().requests())
                .extracting(
                        RequestFact::party,
                        RequestFact::answered,
                        RequestFact::working,
                        RequestFact::late,
                        RequestFact::steps)
                .containsExactly(tuple("3P:carrier-rapida", true, Duration.ofHours(6), true, 1));
    }

    @Test
    void countsHandsButNotTheCustomers() {
        assertThat(eventful().handOffs()).isEqualTo(new HandOffs(3, true, 0));
    }

    @Test
    void countsHowOftenItWasReopened() {
        ProjectedCase reopened = projection.of(
                Told.eventful(10001)
                        .at("2026-03-04T10:00")
                        .moved(CaseState.OPEN, Owner.level("L2"))
                        .events(),
                List.of());

        assertThat(reopened.handOffs().reopened()).isEqualTo(1);
        assertThat(reopened.overAt()).isNull();
        assertThat(reopened.stretches()).extracting(Stretch::owner).endsWith("nobody", "L2");
    }

    @Test
    void knowsWhenTheNextRunningTargetIsAtRiskAndUsedUp() {
        ProjectedCase waiting = projection.of(
                Told.opened(10001, "2026-03-02T20:30", "first-reply=PT2H@shop;level-time=PT5H@shop")
                        .events(),
                List.of());

        assertThat(waiting.riskAt()).isEqualTo(mexico("2026-03-03T09:30"));
        assertThat(waiting.dueAt()).isEqualTo(mexico("2026-03-03T10:00"));
        assertThat(waiting.hasRunningBreach()).isFalse();
    }

    /** The conservation law of semantics.md §1, over seeded random lives. */
    @Test
    void noMillisecondIsOwnedTwiceOrLost() {
        for (int seed = 0; seed < 200; seed++) {
            ProjectedCase lived = projection.of(randomLife(new Random(seed)).events(), List.of());

            Instant at = lived.openedAt();
            for (Stretch stretch : lived.stretches()) {
                assertThat(stretch.from()).as("seed " + seed).isEqualTo(at);
                at = stretch.runs() ? stretch.from() : stretch.to();
            }
            long ended = lived.stretches().stream()
                    .filter(stretch -> !stretch.runs())
                    .mapToLong(stretch -> stretch.real().toMillis())
                    .sum();
            assertThat(lived.days().stream().mapToLong(DayShare::realMillis).sum())
                    .as("seed " + seed)
                    .isEqualTo(ended);
            assertThat(lived.overAt() == null || lived.overAt().equals(at)).isTrue();
        }
    }

    static Told randomLife(Random random) {
        return randomLife(10001, random);
    }

    static Told randomLife(long number, Random random) {
        Instant now = mexico("2026-03-02T10:00").plusMillis(random.nextInt(86_400_000));
        Told told = Told.opened(number, "2026-03-02T10:00", "first-reply=PT30M@shop;level-time=PT4H@shop");
        for (int step = 0; step < 15; step++) {
            now = now.plusMillis(random.nextInt(100_000_000));
            told.at(now);
            switch (random.nextInt(8)) {
                case 0 -> told.enters("L1", "level-time=PT2H@always");
                case 1 -> told.enters("L2", "level-time=PT2H@shop");
                case 2 -> told.moved(CaseState.PENDING_CUSTOMER, Owner.CUSTOMER);
                case 3 -> told.moved(CaseState.ON_HOLD, Owner.thirdParty("carrier-rapida"));
                case 4 -> told.moved(CaseState.SOLVED, Owner.NOBODY);
                case 5 -> told.reply();
                case 6 -> told.event(Kind.CUSTOMER_MESSAGE, null);
                default -> told.taken("ana");
            }
        }
        return told;
    }

    private ProjectedCase eventful() {
        return projection.of(Told.eventful(10001).events(), Told.asked(10001));
    }
}
