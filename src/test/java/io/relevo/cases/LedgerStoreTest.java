package io.relevo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import io.relevo.cases.LedgerEvent.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

class LedgerStoreTest {

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItAppended(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        var event = new LedgerEvent(
                number,
                3,
                Heart.START.plusMillis(1),
                Kind.BREACH,
                CaseState.ON_HOLD,
                Owner.thirdParty("carrier-rapida"),
                "L2",
                Actor.timer("escalation-ladder"),
                "level-time:L2");

        heart.ledgerStore.append(List.of(event));

        assertThat(heart.ledgerStore.of(number)).hasSize(3).endsWith(event);
    }

    @ParameterizedTest
    @EnumSource
    void noTwoEventsTakeOnePlace(TestDatabase database) {
        var heart = new Heart(database);
        LedgerEvent first = heart.ledgerStore.of(heart.opened()).get(0);

        assertThatThrownBy(() -> heart.ledgerStore.append(List.of(first))).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenWithTheTransactionOrNotAtAll(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        List<LedgerEvent> before = heart.ledger.events(number);

        heart.transactions.executeWithoutResult(transaction -> {
            heart.progress.taken(number, "ana");
            assertThat(heart.ledger.events(number)).hasSize(before.size() + 1);
            transaction.setRollbackOnly();
        });

        assertThat(heart.ledger.events(number)).isEqualTo(before);
        assertThat(heart.cover(number).state()).isEqualTo(CaseState.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void neverRunsBackwardsWhenANodesClockDoes(TestDatabase database) {
        var heart = new Heart(database);
        CaseNumber number = heart.opened();
        heart.now = Heart.START.minus(Duration.ofMinutes(5));

        heart.run(() -> heart.progress.taken(number, "ana"));

        assertThat(heart.ledgerStore.of(number)).extracting(LedgerEvent::at).containsOnly(Heart.START);
    }
}
