package io.relevo.insight;

import static io.relevo.insight.Told.mexico;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.insight.Scorecard.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Case 10001 as {@link Told#eventful} tells it; case 10002 waits at level 1 since Tuesday 09:00. It is Tuesday, 12:00. The
 * numbers are computed by hand.
 */
class FiguresOfAStoryTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    @ParameterizedTest
    @EnumSource
    void sumsUpTheTimeOfEachOwner(TestDatabase database) {
        Shelf shelf = told(database);

        TimeSpent spent = shelf.spending.of(shelf.lastWeek());

        assertThat(spent.owners())
                .extracting(OwnerTime::owner, OwnerTime::realMillis, OwnerTime::workingMillis, OwnerTime::cases)
                .containsExactly(
                        tuple("L1", 7 * HOUR, 7 * HOUR, 2L),
                        tuple("L2", 2 * HOUR, 2 * HOUR, 1L),
                        tuple("3P:carrier-rapida", 35 * HOUR / 2, 6 * HOUR, 1L),
                        tuple("customer", 2 * HOUR, 2 * HOUR, 1L));
        assertThat(spent.ownedMillis()).isEqualTo(57 * HOUR / 2).isEqualTo(spent.lifeMillis());
    }

    @ParameterizedTest
    @EnumSource
    void measuresTheSolvedCasesOwnerByOwner(TestDatabase database) {
        Shelf shelf = told(database);

        assertThat(shelf.spending.of(shelf.lastWeek()).owners())
                .extracting(OwnerTime::owner, OwnerTime::solved, OwnerTime::medianMillis, OwnerTime::p90Millis)
                .contains(tuple("L1", 1L, 4 * HOUR, 4 * HOUR), tuple("3P:carrier-rapida", 1L, 6 * HOUR, 6 * HOUR));
    }

    @ParameterizedTest
    @EnumSource
    void countsOnlyWhatLiesInThePeriod(TestDatabase database) {
        Shelf shelf = told(database);
        LocalDate tuesday = LocalDate.parse("2026-03-03");

        TimeSpent spent = shelf.spending.of(Period.of(null, tuesday, tuesday, shelf.days, shelf.now));

        assertThat(spent.owners())
                .extracting(OwnerTime::owner, OwnerTime::realMillis)
                .containsExactly(
                        tuple("L1", 3 * HOUR), tuple("L2", 3 * HOUR / 2), tuple("3P:carrier-rapida", 10 * HOUR));
        assertThat(spent.conserved()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyMinuteOfEveryCaseHasOneOwner(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        for (int seed = 0; seed < 40; seed++) {
            shelf.with(ProjectionTest.randomLife(10001 + seed, new Random(seed)));
        }
        shelf.now = mexico("2026-04-01T08:15");
        shelf.following.catchUp();

        for (int days = 0; days < 30; days += 3) {
            LocalDate from = LocalDate.parse("2026-03-01").plusDays(days);
            TimeSpent spent = shelf.spending.of(Period.of(null, from, from.plusDays(9), shelf.days, shelf.now));

            assertThat(spent.ownedMillis()).as("from " + from).isEqualTo(spent.lifeMillis());
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysHowTheShopStands(TestDatabase database) {
        Shelf shelf = told(database);

        Headline head = new HeadlineStore(shelf.jdbc).of(shelf.lastWeek(), shelf.now);

        assertThat(head)
                .extracting(
                        Headline::open,
                        Headline::atRisk,
                        Headline::breached,
                        Headline::solved,
                        Headline::handOffs,
                        Headline::pingPong)
                .containsExactly(1L, 1L, 0L, 1L, 3L, 1L);
        assertThat(head.attainments())
                .containsExactly(
                        new Attainment("first-reply", 1, 0),
                        new Attainment("level-time", 2, 0),
                        new Attainment("next-reply", 0, 1),
                        new Attainment("third-party-time", 0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void countsArrivalsAndVisitsOfEachLevel(TestDatabase database) {
        Shelf shelf = told(database);

        assertThat(new LevelStore(shelf.jdbc).of(shelf.lastWeek()))
                .containsExactly(
                        new LevelFigures("L1", 2, 1, 4 * HOUR, 4 * HOUR, 1, 0),
                        new LevelFigures("L2", 1, 1, 2 * HOUR, 2 * HOUR, 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void listsBreachesAndWhoseTheyAre(TestDatabase database) {
        Shelf shelf = told(database);
        var breaches = new BreachStore(shelf.jdbc);

        assertThat(breaches.of(shelf.lastWeek(), null, 10))
                .extracting(Breach::metric, Breach::whose, Breach::at, Breach::cause, Breach::runsOn)
                .containsExactly(
                        tuple("third-party-time", "3P:carrier-rapida", mexico("2026-03-02T20:30"), "time", false),
                        tuple("next-reply", "L1", mexico("2026-03-02T15:00"), "time", false));
        assertThat(breaches.of(shelf.lastWeek(), "L1", 10)).hasSize(1);
        assertThat(breaches.counts(shelf.lastWeek()))
                .containsExactly(new BreachStore.Count("L1", 1), new BreachStore.Count("3P:carrier-rapida", 1));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheBottleneck(TestDatabase database) {
        Shelf shelf = told(database);

        assertThat(new Bottleneck(new TimeStore(shelf.jdbc)).at(shelf.now))
                .containsExactly(new Waiting(
                        "L1", 1, Duration.ofHours(3), new CaseNumber(10002), Duration.ofHours(3), Duration.ofHours(3)));
    }

    @ParameterizedTest
    @EnumSource
    void givesEachPartyItsScorecard(TestDatabase database) {
        Shelf shelf = told(database);

        assertThat(new ScorecardStore(shelf.jdbc, shelf.days).of(shelf.lastWeek(), shelf.now))
                .containsExactly(new Scorecard(
                        "3P:carrier-rapida",
                        1,
                        1,
                        0,
                        1,
                        0,
                        0,
                        0,
                        1,
                        6 * HOUR,
                        6 * HOUR,
                        List.of(
                                new Week(LocalDate.parse("2026-02-23"), 0, 0),
                                new Week(LocalDate.parse("2026-03-02"), 0, 1))));
    }

    private static Shelf told(TestDatabase database) {
        Shelf shelf = new Shelf(database)
                .with(Told.eventful(10001))
                .asked(Told.asked(10001))
                .with(Told.opened(10002, "2026-03-03T09:00", "level-time=PT4H@shop"));
        shelf.following.catchUp();
        return shelf;
    }
}
