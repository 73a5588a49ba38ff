package io.relevo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.relevo.TestDatabase;
import io.relevo.TestTime.MovableClock;
import io.relevo.cases.Actor;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node at a time reconciles all cases. */
class ReconciliationTurnsTest {

    private static final Actor NODE = Actor.timer("reconciliation");

    private final MovableClock clock = new MovableClock();

    /** It moves the engine's clock, which is one for the whole JVM. */
    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTwoNodesRunsAndGoesRoundOnceMoreForTheOther(TestDatabase database) {
        DataSource shared = database.migrated();
        ReconciliationStore one = node(shared, "1");
        ReconciliationStore other = node(shared, "2");
        String run = one.takeTurn("start", NODE).orElseThrow();

        assertThat(other.takeTurn("start", NODE)).isEmpty();

        assertThat(other.running()).map(Reconciliation::node).hasValueSatisfying(node -> assertThat(node)
                .startsWith("node 1"));
        assertThat(one.finish(run, new ReconciliationTally())).isTrue();
        assertThat(one.finish(run, new ReconciliationTally())).isFalse();
        assertThat(other.find(run)).map(Reconciliation::isFinished).hasValue(true);
        assertThat(other.takeTurn("start", NODE)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatDiedLosesItsTurn(TestDatabase database) {
        DataSource shared = database.migrated();
        String dead = node(shared, "1").takeTurn("start", NODE).orElseThrow();
        ReconciliationStore other = node(shared, "2");
        clock.advance(Duration.ofMinutes(6));
        assertThat(other.lastWhole()).isEmpty();

        Optional<String> run = other.takeTurn("hourly", NODE);

        assertThat(run).isPresent();
        assertThat(node(shared, "1").progress(dead, new ReconciliationTally())).isFalse();
        assertThat(other.find(dead)).map(Reconciliation::isFinished).hasValue(false);
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhenAllCasesWereLookedAtLast(TestDatabase database) {
        ReconciliationStore store = node(database.migrated(), "");
        store.finish(store.begin("calendar edited", NODE), new ReconciliationTally());
        assertThat(store.lastWhole()).isEmpty();

        store.finish(store.takeTurn("hourly", NODE).orElseThrow(), new ReconciliationTally());

        assertThat(store.lastWhole()).hasValue(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void keepsReportsForThreeMonths(TestDatabase database) {
        ReconciliationStore store = node(database.migrated(), "");
        String old = store.begin("calendar edited", NODE);
        clock.advance(Duration.ofDays(91));

        String run = store.takeTurn("hourly", NODE).orElseThrow();

        assertThat(store.find(old)).isEmpty();
        assertThat(store.latest(50)).extracting(Reconciliation::id).containsExactly(run);
    }

    private ReconciliationStore node(DataSource shared, String number) {
        return new ReconciliationStore(
                JdbcClient.create(shared),
                new TransactionTemplate(new DataSourceTransactionManager(shared)),
                clock,
                number);
    }
}
