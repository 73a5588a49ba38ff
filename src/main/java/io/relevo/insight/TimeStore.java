package io.relevo.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the projected stretches. */
@Component
class TimeStore {

    /** A stretch nobody has ended yet. */
    record Running(long number, String owner, String state, Instant from, String calendar, Instant openedAt) {}

    record PerCase(long solved, Long medianMillis, Long p90Millis) {}

    private final JdbcClient jdbc;

    TimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DayShare> ended(Period period) {
        return jdbc.sql("""
                        select on_day, owner, sum(real_millis) as real_sum, sum(working_millis) as working_sum
                        from insight_days where on_day between :from and :to
                        group by on_day, owner order by on_day, owner
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, index) -> new DayShare(
                        row.getObject("on_day", java.time.LocalDate.class),
                        row.getString("owner"),
                        row.getLong("real_sum"),
                        row.getLong("working_sum")))
                .list();
    }

    List<Running> running() {
        return jdbc.sql("""
                        select s.case_number, s.owner, s.state, s.started_at, s.calendar, c.opened_at
                        from insight_stretches s join insight_cases c on c.case_number = s.case_number
                        where s.ended_at is null
                        """)
                .query((row, index) -> new Running(
                        row.getLong("case_number"),
                        row.getString("owner"),
                        row.getString("state"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getString("calendar"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** In how many cases each owner had any time of the period, what still runs included. */
    Map<String, Long> cases(Period period) {
        var cases = new HashMap<String, Long>();
        jdbc.sql("""
                        select owner, count(*) as cases from (
                            select owner, case_number from insight_days where on_day between :from and :to
                            union
                            select owner, case_number from insight_stretches
                            where ended_at is null and started_at < :end
                        ) had group by owner
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("end", utc(period.end()))
                .query(row -> {
                    cases.put(row.getString("owner"), row.getLong("cases"));
                });
        return cases;
    }

    /** Working time per case and owner, over the cases solved in the period. */
    Map<String, PerCase> perSolvedCase(Period period) {
        var perCase = new HashMap<String, PerCase>();
        jdbc.sql("""
                        select owner, count(*) as solved,
                            percentile_cont(0.5) within group (order by working) as median,
                            percentile_cont(0.9) within group (order by working) as p90
                        from (
                            select s.owner, s.case_number, sum(s.working_millis) as working
                            from insight_cases c join insight_stretches s on s.case_number = c.case_number
                            where c.over_at >= :begin and c.over_at < :end and s.ended_at is not null
                            group by s.owner, s.case_number
                        ) had group by owner
                        """)
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query(row -> {
                    perCase.put(
                            row.getString("owner"),
                            new PerCase(
                                    row.getLong("solved"),
                                    Math.round(row.getDouble("median")),
                                    Math.round(row.getDouble("p90"))));
                });
        return perCase;
    }

    /** How long the cases lived within the period: from openings and ends alone, whoever had them. */
    long life(Period period) {
        return jdbc.sql("""
                        select coalesce(sum(
                            extract(epoch from least(coalesce(over_at, :end), :end))
                            - extract(epoch from greatest(opened_at, :begin))), 0) * 1000
                        from insight_cases
                        where opened_at < :end and (over_at is null or over_at > :begin) and problem is null
                        """)
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query(java.math.BigDecimal.class)
                .single()
                .longValue();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
