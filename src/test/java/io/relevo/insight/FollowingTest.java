package io.relevo.insight;

import static io.relevo.insight.Told.mexico;
import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseState;
import io.relevo.cases.LedgerEvent;
import io.relevo.cases.Owner;
import io.relevo.sla.CalendarChanged;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FollowingTest {

    @ParameterizedTest
    @EnumSource
    void computesACaseAnewWhenItsLedgerIsLonger(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        Told told = Told.opened(10001, "2026-03-03T11:00", "level-time=PT4H@shop");
        shelf.with(told).following.catchUp();

        told.at("2026-03-03T12:00").moved(CaseState.PENDING_CUSTOMER, Owner.CUSTOMER);
        shelf.with(told).following.catchUp();

        assertThat(owners(shelf)).containsExactly("L1", "customer");
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasCommittedLate(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        shelf.with(Told.opened(10002, "2026-03-03T12:00", "level-time=PT4H@shop"));
        shelf.following.catchUp();

        shelf.now = shelf.now.plusSeconds(10);
        shelf.with(Told.opened(10001, "2026-03-03T11:51", "level-time=PT4H@shop"));
        shelf.following.catchUp();

        assertThat(numbers(shelf)).containsExactly(10001L, 10002L);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoGapWhenTheClockIsSetBack(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        shelf.following.catchUp();

        shelf.now = shelf.now.minus(Duration.ofDays(1));
        shelf.with(Told.opened(10001, "2026-03-02T12:00", "level-time=PT4H@shop"));
        shelf.following.catchUp();

        assertThat(numbers(shelf)).containsExactly(10001L);
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameAgain(TestDatabase database) {
        Shelf shelf = eventful(database);
        List<String> before = shelf.rows();

        shelf.following.rebuild();
        shelf.following.catchUp();

        assertThat(before).hasSizeGreaterThan(20);
        assertThat(shelf.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void comesStepByStepToWhatARebuildGives(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        for (int seed = 0; seed < 8; seed++) {
            List<LedgerEvent> events =
                    ProjectionTest.randomLife(10001 + seed, new Random(seed)).events();
            for (int length = 3; length <= events.size(); length += 3) {
                shelf.with(10001 + seed, events.subList(0, length));
                shelf.now = events.get(length - 1).at();
                shelf.following.catchUp();
            }
        }
        List<String> grown = shelf.rows();

        shelf.following.rebuild();
        shelf.following.catchUp();

        assertThat(shelf.rows()).isEqualTo(grown);
    }

    @ParameterizedTest
    @EnumSource
    void goesThroughMoreCasesThanOneBatchHolds(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        for (int i = 0; i < 250; i++) {
            shelf.with(Told.opened(10001 + i, "2026-03-01T10:00", "level-time=PT4H@shop"));
        }

        shelf.following.catchUp();

        assertThat(numbers(shelf)).hasSize(250);
        assertThat(shelf.progress.reached().followedTo()).isEqualTo(shelf.now);
    }

    @ParameterizedTest
    @EnumSource
    void countsTheDaysAnewWhenTheShopMoves(TestDatabase database) {
        Shelf shelf = eventful(database);

        shelf.follower(ZoneId.of("Asia/Tokyo")).catchUp();

        assertThat(shelf.progress.reached().zone()).isEqualTo("Asia/Tokyo");
    }

    @ParameterizedTest
    @EnumSource
    void computesOpenCasesAnewWhenACalendarChanged(TestDatabase database) {
        Shelf shelf = eventful(database);
        shelf.jdbc.sql("update insight_cases set due_at = null").update();

        shelf.following.on(new CalendarChanged("shop"));
        shelf.following.catchUp();

        assertThat(shelf.jdbc
                        .sql("select case_number from insight_cases where due_at is not null")
                        .query(Long.class)
                        .list())
                .containsExactly(10002L);
        assertThat(shelf.progress.reached().followedTo()).isEqualTo(shelf.now);
    }

    @ParameterizedTest
    @EnumSource
    void aLedgerThatCantBeReadStopsNoOther(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        shelf.with(Told.opened(10001, "2026-03-03T11:00", "level-time=PT4H@closed-for-good"));
        shelf.with(Told.opened(10002, "2026-03-03T11:00", "level-time=PT4H@shop"));

        shelf.following.catchUp();

        assertThat(shelf.jdbc
                        .sql("select problem from insight_cases where case_number = 10001")
                        .query(String.class)
                        .single())
                .contains("closed-for-good");
        assertThat(owners(shelf)).containsExactly("L1");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheTurnToTheNodeThatHasIt(TestDatabase database) {
        Shelf shelf = new Shelf(database);
        shelf.with(Told.opened(10001, "2026-03-03T11:00", "level-time=PT4H@shop"));

        new TransactionTemplate(new DataSourceTransactionManager(shelf.dataSource)).executeWithoutResult(otherNode -> {
            shelf.progress.takeTurn();
            inAnotherThread(shelf.following::catchUp);
        });

        assertThat(numbers(shelf)).isEmpty();
    }

    private static Shelf eventful(TestDatabase database) {
        Shelf shelf = new Shelf(database)
                .with(Told.eventful(10001))
                .asked(Told.asked(10001))
                .with(Told.opened(10002, "2026-03-03T09:00", "level-time=PT4H@shop"));
        shelf.now = mexico("2026-03-03T12:00");
        shelf.following.catchUp();
        return shelf;
    }

    private static void inAnotherThread(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> owners(Shelf shelf) {
        return shelf.jdbc
                .sql("select owner from insight_stretches order by case_number, position")
                .query(String.class)
                .list();
    }

    private static List<Long> numbers(Shelf shelf) {
        return shelf.jdbc
                .sql("select case_number from insight_cases order by case_number")
                .query(Long.class)
                .list();
    }
}
