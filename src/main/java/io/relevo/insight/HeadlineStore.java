package io.relevo.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HeadlineStore {

    private final JdbcClient jdbc;

    HeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Headline of(Period period, Instant now) {
        return jdbc.sql("""
                        select now_open.*, solved.* from
                            (select count(*) as open_cases,
                                coalesce(sum(case when one_breached or due_at <= :now then 1 else 0 end), 0) as breached,
                                coalesce(sum(case when one_breached or due_at <= :now then 0
                                    when risk_at <= :now then 1 else 0 end), 0) as at_risk
                            from insight_cases where over_at is null) now_open,
                            (select count(*) as solved, coalesce(sum(hand_offs), 0) as hand_offs,
                                coalesce(sum(case when ping_pong then 1 else 0 end), 0) as ping_pong,
                                coalesce(sum(case when reopened > 0 then 1 else 0 end), 0) as reopened
                            from insight_cases where over_at >= :begin and over_at < :end and problem is null) solved
                        """)
                .param("now", utc(now))
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query((row, index) -> new Headline(
                        row.getLong("open_cases"),
                        row.getLong("at_risk"),
                        row.getLong("breached"),
                        row.getLong("solved"),
                        row.getLong("reopened"),
                        row.getLong("ping_pong"),
                        row.getLong("hand_offs"),
                        uncounted(),
                        attainments(period)))
                .single();
    }

    private long uncounted() {
        return jdbc.sql("select count(*) from insight_cases where problem is not null")
                .query(Long.class)
                .single();
    }

    /** A clock counts in the period in which it was breached, or else met. */
    List<Attainment> attainments(Period period) {
        return jdbc.sql("""
                        select metric, sum(met) as met, sum(breached) as breached from (
                            select metric, 0 as met, count(*) as breached from insight_clocks
                            where breached_at >= :begin and breached_at < :end group by metric
                            union all
                            select metric, count(*) as met, 0 as breached from insight_clocks
                            where stopped_at >= :begin and stopped_at < :end
                                and breached_at is null and target_millis is not null
                            group by metric
                        ) counted group by metric order by metric
                        """)
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query((row, index) ->
                        new Attainment(row.getString("metric"), row.getLong("met"), row.getLong("breached")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
