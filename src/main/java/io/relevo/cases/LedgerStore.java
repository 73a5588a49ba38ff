package io.relevo.cases;

import static io.relevo.cases.CaseStore.instant;
import static io.relevo.cases.CaseStore.utc;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code cases_ledger}: appended to, never changed. */
@Component
class LedgerStore {

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
        return jdbc.query(
                "select position, at, kind, state, owner, level, cause, actor, detail from cases_ledger"
                        + " where case_number = ? order by position",
                (row, index) -> new LedgerEvent(
                        number,
                        row.getInt("position"),
                        instant(row, "at"),
                        LedgerEvent.Kind.valueOf(row.getString("kind")),
                        CaseState.valueOf(row.getString("state")),
                        new Owner(row.getString("owner")),
                        row.getString("level"),
                        new Actor(Actor.Cause.valueOf(row.getString("cause")), row.getString("actor")),
                        row.getString("detail")),
                number.value());
    }
}
