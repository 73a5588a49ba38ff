package io.relevo.cases;

import static io.relevo.cases.CaseStore.instant;
import static io.relevo.cases.CaseStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code cases_ledger}: appended to, never changed. */
@Component
class LedgerStore {

    private static final String SELECT =
            "select case_number, position, at, kind, state, owner, level, cause, actor, detail from cases_ledger";

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<LedgerEvent> events) {
        jdbc.batchUpdate(
                "insert into cases_ledger (case_number, position, at, kind, state, owner, level, cause, actor, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(event -> new Object[] {
                            event.number().value(),
                            event.position(),
                            utc(event.at()),
                            event.kind().name(),
                            event.state().name(),
                            event.owner().code(),
                            event.level(),
                            event.actor().cause().name(),
                            event.actor().id(),
                            event.detail()
                        })
                        .toList());
    }

    List<LedgerEvent> of(CaseNumber number) {
        return jdbc.query(SELECT + " where case_number = ? order by position", LedgerStore::event, number.value());
    }

    Map<CaseNumber, List<LedgerEvent>> of(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String places = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        return jdbc
                .query(
                        SELECT + " where case_number in (" + places + ") order by case_number, position",
                        LedgerStore::event,
                        numbers.stream().map(CaseNumber::value).toArray())
                .stream()
                .collect(Collectors.groupingBy(LedgerEvent::number));
    }

    List<Ledger.Grown> changedSince(Instant at, long after, int limit) {
        return jdbc.query(
                "select case_number, max(position) as length, max(at) as latest from cases_ledger"
                        + " where at >= ? and case_number > ? group by case_number order by case_number"
                        + " fetch first ? rows only",
                (row, index) -> new Ledger.Grown(
                        new CaseNumber(row.getLong("case_number")), row.getInt("length"), instant(row, "latest")),
                utc(at),
                after,
                limit);
    }

    /** By how targets are written: the calendar stands after an @, at the end of a target. */
    boolean measuredIn(String calendar) {
        return !jdbc.queryForList(
                        "select position from cases_ledger where kind in ('TARGETS', 'ASKED')"
                                + " and (detail like ? or detail like ?) fetch first 1 row only",
                        Integer.class,
                        "%@" + calendar,
                        "%@" + calendar + ";%")
                .isEmpty();
    }

    private static LedgerEvent event(ResultSet row, int index) throws SQLException {
        return new LedgerEvent(
                new CaseNumber(row.getLong("case_number")),
                row.getInt("position"),
                instant(row, "at"),
                LedgerEvent.Kind.valueOf(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                new Owner(row.getString("owner")),
                row.getString("level"),
                new Actor(Actor.Cause.valueOf(row.getString("cause")), row.getString("actor")),
                row.getString("detail"));
    }
}
