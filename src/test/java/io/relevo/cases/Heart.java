package io.relevo.cases;

import static org.mockito.Mockito.mock;

import io.relevo.TestDatabase;
import io.relevo.shop.Shop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole module on a real database, without the application around it; one database of each kind for all tests. */
final class Heart {

    static final Instant START = Instant.parse("2026-03-02T16:00:00Z");

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);

    final JdbcClient jdbc;
    final CaseStore caseStore;
    final EntryStore entries;
    final AttachmentStore attachments;
    final LedgerStore ledgerStore;
    final AddressStore addresses;
    final SecretStore secrets;
    final Ledger ledger;
    final Cases cases;
    final Conversation conversation;
    final Progress progress;
    final List<Object> announced = new ArrayList<>();
    final TransactionTemplate transactions;
    Instant now = START;

    Heart(TestDatabase database) {
        DataSource dataSource = DATABASES.computeIfAbsent(database, TestDatabase::migrated);
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        caseStore = new CaseStore(jdbc);
        attachments = new AttachmentStore(jdbc);
        entries = new EntryStore(jdbc, attachments);
        ledgerStore = new LedgerStore(new JdbcTemplate(dataSource));
        addresses = new AddressStore(jdbc);
        secrets = new SecretStore(jdbc);
        Clock clock = clock(() -> now);
        var files = new OpenFiles(caseStore, ledgerStore, grown -> {}, clock);
        ledger = new Ledger(files, ledgerStore);
        cases = new Cases(files, caseStore, entries, mock(Shop.class), announced::add);
        conversation = new Conversation(
                files, entries, attachments, caseStore, addresses, new ReplyTokens(secrets), announced::add);
        progress = new Progress(files, announced::add);
    }

    /** A case somebody just wrote about. */
    CaseNumber opened() {
        return in(() -> cases.open(message("¿Dónde está mi pedido?"))).number();
    }

    static IncomingMessage message(String text) {
        return draft(text).done();
    }

    static IncomingMessage.Draft draft(String text) {
        return IncomingMessage.through(Channel.MAIL, START)
                .from("iris@cliente.example", "Iris Vega")
                .saying("Mi pedido", text);
    }

    <T> T in(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    void run(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    SupportCase cover(CaseNumber number) {
        return caseStore.find(number).orElseThrow();
    }

    private static Clock clock(InstantSource source) {
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new IllegalArgumentException("the test's clock is UTC");
            }
        };
    }
}
