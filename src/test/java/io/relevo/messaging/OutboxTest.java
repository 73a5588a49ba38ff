package io.relevo.messaging;

import static io.relevo.messaging.PostOffice.acknowledgement;
import static io.relevo.messaging.PostOffice.mail;
import static io.relevo.messaging.PostOffice.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relevo.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

class OutboxTest {

    private static final int NO_SERVER = 1;

    @ParameterizedTest
    @EnumSource
    void keepsAMailWithOneStatement(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);

        boolean stored = office.outbox.put(reply("a"));

        assertThat(stored).isTrue();
        assertThat(office.dataSource.statements).hasValue(1);
        assertThat(office.status("a")).isEqualTo("QUEUED");
    }

    @ParameterizedTest
    @EnumSource
    void countsAndKeepsAnAutomaticMailWithOneStatementToo(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);

        office.outbox.put(acknowledgement("a", "ana@cliente.example"));

        assertThat(office.dataSource.statements).hasValue(1);
        assertThat(office.status("a")).isEqualTo("QUEUED");
    }

    @ParameterizedTest
    @EnumSource
    void dropsAMailWhoseTransactionRollsBack(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);

        office.transactions.executeWithoutResult(transaction -> {
            office.outbox.put(reply("a"));
            transaction.setRollbackOnly();
        });

        assertThat(office.jdbc
                        .sql("select count(*) from messaging_outbound")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAKeyThatWasUsedBefore(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);
        office.outbox.put(reply("a"));

        assertThatThrownBy(() -> office.outbox.put(reply("a"))).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void storesAtMostFiveAutomaticMailsPerAddressAndHour(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);
        for (int i = 0; i < 5; i++) {
            assertThat(office.outbox.put(acknowledgement("a" + i, "ana@cliente.example")))
                    .isTrue();
        }

        assertThat(office.outbox.put(acknowledgement("a5", "Ana@Cliente.example")))
                .isFalse();
        assertThat(office.outbox.put(acknowledgement("b", "beto@cliente.example")))
                .isTrue();
        assertThat(office.outbox.put(reply("by-a-person"))).isTrue();
        office.clock.pass(Duration.ofMinutes(61));
        assertThat(office.outbox.put(acknowledgement("a6", "ana@cliente.example")))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void neverRationsNoticesToStaffAndRemindersToThirdParties(TestDatabase database) {
        var office = new PostOffice(database, NO_SERVER);
        for (int i = 0; i < 7; i++) {
            assertThat(office.outbox.put(mail("n" + i, "notice", "lead@tienda.example", true)))
                    .isTrue();
            assertThat(office.outbox.put(mail("r" + i, "request-reminder", "carrier@rapida.example", true)))
                    .isTrue();
        }
    }
}
