package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import io.relevo.sla.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes projected cases: each as a whole, in place of what was there. */
@Component
class ProjectionStore {

    private static final List<String> PARTS =
            List.of("insight_cases", "insight_stretches", "insight_days", "insight_clocks", "insight_requests");

    private final JdbcTemplate jdbc;

    ProjectionStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The length of the ledger each case was computed from; cases never seen are missing. */
    Map<CaseNumber, Integer> lengths(Collection<CaseNumber> numbers) {
        var lengths = new HashMap<CaseNumber, Integer>();
        if (!numbers.isEmpty()) {
            jdbc.query(
                    "select case_number, ledger_length from insight_cases where " + in(numbers),
                    row -> {
                        lengths.put(new CaseNumber(row.getLong("case_number")), row.getInt("ledger_length"));
                    },
                    values(numbers));
        }
        return lengths;
    }

    void forgetLengths() {
        jdbc.update("update insight_cases set ledger_length = 0");
    }

    void forgetLengthsOfOpenCases() {
        jdbc.update("update insight_cases set ledger_length = 0 where over_at is null");
    }

    void replace(Collection<ProjectedCase> cases) {
        delete(cases.stream().map(ProjectedCase::number).toList());
        cover(cases);
        stretches(cases);
        days(cases);
        clocks(cases);
        requests(cases);
    }

    /** The case can't be computed; it is tried again when its ledger grows. */
    void refuse(CaseNumber number, int length, Instant openedAt, String problem) {
        delete(List.of(number));
        jdbc.update(
                "insert into insight_cases (case_number, ledger_length, problem, opened_at, over_at, hand_offs, ping_pong,"
                        + " reopened, one_breached) values (?, ?, ?, ?, ?, 0, false, 0, false)",
                number.value(),
                length,
                problem,
                utc(openedAt),
                utc(openedAt));
    }

    private void delete(Collection<CaseNumber> numbers) {
        if (!numbers.isEmpty()) {
            PARTS.forEach(part -> jdbc.update("delete from " + part + " where " + in(numbers), values(numbers)));
        }
    }

    private void cover(Collection<ProjectedCase> cases) {
        jdbc.batchUpdate(
                "insert into insight_cases (case_number, ledger_length, opened_at, over_at, hand_offs, ping_pong, reopened,"
                        + " one_breached, risk_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cases.stream()
                        .map(one -> new Object[] {
                            one.number().value(),
                            one.length(),
                            utc(one.openedAt()),
                            utc(one.overAt()),
                            one.handOffs().count(),
                            one.handOffs().pingPong(),
                            one.handOffs().reopened(),
                            one.hasRunningBreach(),
                            utc(one.riskAt()),
                            utc(one.dueAt())
                        })
                        .toList());
    }

    private void stretches(Collection<ProjectedCase> cases) {
        List<Object[]> rows = new ArrayList<>();
        for (ProjectedCase one : cases) {
            int position = 0;
            for (Stretch stretch : one.stretches()) {
                rows.add(new Object[] {
                    one.number().value(),
                    ++position,
                    stretch.owner(),
                    stretch.state().name(),
                    utc(stretch.from()),
                    utc(stretch.to()),
                    stretch.runs() ? null : stretch.real().toMillis(),
                    millis(stretch.working()),
                    stretch.calendar()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into insight_stretches (case_number, position, owner, state, started_at, ended_at, real_millis,"
                        + " working_millis, calendar) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void days(Collection<ProjectedCase> cases) {
        List<Object[]> rows = new ArrayList<>();
        for (ProjectedCase one : cases) {
            for (DayShare share : one.days()) {
                rows.add(new Object[] {
                    one.number().value(), share.day(), share.owner(), share.realMillis(), share.workingMillis()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into insight_days (case_number, on_day, owner, real_millis, working_millis) values (?, ?, ?, ?, ?)",
                rows);
    }

    private void clocks(Collection<ProjectedCase> cases) {
        List<Object[]> rows = new ArrayList<>();
        for (ProjectedCase one : cases) {
            for (ClockFact fact : one.clocks()) {
                Clock clock = fact.clock();
                rows.add(new Object[] {
                    one.number().value(),
                    clock.key(),
                    clock.metric().code(),
                    clock.level(),
                    utc(clock.startedAt()),
                    utc(clock.stoppedAt()),
                    millis(clock.target()),
                    clock.consumed().toMillis(),
                    clock.calendar(),
                    utc(clock.breachedAt()),
                    clock.breachedByRetarget(),
                    fact.whose(),
                    fact.agent()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into insight_clocks (case_number, clock, metric, place, started_at, stopped_at, target_millis,"
                        + " consumed_millis, calendar, breached_at, by_retarget, whose, agent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void requests(Collection<ProjectedCase> cases) {
        List<Object[]> rows = new ArrayList<>();
        for (ProjectedCase one : cases) {
            for (RequestFact request : one.requests()) {
                rows.add(new Object[] {
                    request.id(),
                    one.number().value(),
                    request.party(),
                    utc(request.askedAt()),
                    utc(request.dueAt()),
                    utc(request.settledAt()),
                    request.answered(),
                    millis(request.working()),
                    request.late(),
                    request.steps()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into insight_requests (request_id, case_number, party, asked_at, due_at, settled_at, answered,"
                        + " working_millis, late, steps) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static String in(Collection<CaseNumber> numbers) {
        return "case_number in (" + String.join(", ", Collections.nCopies(numbers.size(), "?")) + ")";
    }

    private static Object[] values(Collection<CaseNumber> numbers) {
        return numbers.stream().map(CaseNumber::value).toArray();
    }

    private static Long millis(Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
