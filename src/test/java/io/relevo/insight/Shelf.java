package io.relevo.insight;

import static io.relevo.insight.Told.MEXICO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.relevo.TestDatabase;
import io.relevo.cases.CaseNumber;
import io.relevo.cases.Ledger;
import io.relevo.cases.Ledger.Grown;
import io.relevo.cases.LedgerEvent;
import io.relevo.parties.Request;
import io.relevo.parties.Requests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The projection on a real database, following ledgers that the test tells. */
final class Shelf {

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final List<String> TABLES = List.of("cases", "stretches", "days", "clocks", "requests");

    final DataSource dataSource;
    final JdbcClient jdbc;
    final ProjectionStore store;
    final ProgressStore progress;
    final Following following;
    final Days days = new Days(Told.calendars(), MEXICO);
    final Spending spending;
    Instant now = Told.mexico("2026-03-03T12:00");

    private final Map<Long, List<LedgerEvent>> ledgers = new TreeMap<>();
    private final Map<String, List<Request>> requests = new HashMap<>();

    /** Empty, on one database of each kind for all tests. */
    Shelf(TestDatabase database) {
        dataSource = DATABASES.computeIfAbsent(database, TestDatabase::migrated);
        jdbc = JdbcClient.create(dataSource);
        TABLES.forEach(table -> jdbc.sql("delete from insight_" + table).update());
        store = new ProjectionStore(new JdbcTemplate(dataSource));
        progress = new ProgressStore(jdbc);
        spending = new Spending(new TimeStore(jdbc), days);
        following = follower(MEXICO);
        following.rebuild();
    }

    Following follower(ZoneId zone) {
        Ledger ledger = mock();
        given(ledger.changedSince(any(), any(), anyInt()))
                .willAnswer(call -> changed(call.getArgument(0), call.getArgument(1), call.getArgument(2)));
        given(ledger.events(anyCollection())).willAnswer(call -> events(call.getArgument(0)));
        Requests asked = mock();
        given(asked.of(anyCollection())).willReturn(requests);
        Clock clock = mock();
        given(clock.instant()).willAnswer(call -> now);
        return new Following(
                ledger,
                asked,
                Told.projection(),
                store,
                progress,
                new DataSourceTransactionManager(dataSource),
                clock,
                zone);
    }

    /** From now on this is the ledger of its case. */
    Shelf with(Told told) {
        return with(told.number.value(), told.events());
    }

    Shelf with(long number, List<LedgerEvent> events) {
        ledgers.put(number, events);
        return this;
    }

    Shelf asked(List<Request> ofACase) {
        requests.put(ofACase.get(0).reference(), ofACase);
        return this;
    }

    Period lastWeek() {
        return Period.of(null, days.day(now).minusDays(6), days.day(now), days, now);
    }

    /** Every row of the projection, as text. */
    List<String> rows() {
        return TABLES.stream()
                .flatMap(table -> jdbc.sql("select * from insight_" + table).query().listOfRows().stream()
                        .map(row -> table + row))
                .sorted()
                .toList();
    }

    private List<Grown> changed(Instant since, CaseNumber after, int limit) {
        return ledgers.values().stream()
                .filter(events -> after == null || events.get(0).number().value() > after.value())
                .filter(events -> events.stream().anyMatch(event -> !event.at().isBefore(since)))
                .limit(limit)
                .map(events -> events.get(events.size() - 1))
                .map(last -> new Grown(last.number(), last.position(), last.at()))
                .toList();
    }

    private Map<CaseNumber, List<LedgerEvent>> events(Collection<CaseNumber> numbers) {
        return numbers.stream().collect(Collectors.toMap(number -> number, number -> ledgers.get(number.value())));
    }
}
