package io.relevo.insight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LevelStore {

    private final JdbcClient jdbc;

    LevelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LevelFigures> of(Period period) {
        Map<String, LevelFigures> levels = new TreeMap<>();
        jdbc.sql("""
                        select place, sum(arrivals) as arrivals, sum(met) as met, sum(breached) as breached from (
                            select place, count(*) as arrivals, 0 as met, 0 as breached from insight_clocks
                            where metric = 'level-time' and started_at >= :begin and started_at < :end group by place
                            union all
                            select place, 0, count(*), 0 from insight_clocks
                            where metric = 'level-time' and stopped_at >= :begin and stopped_at < :end
                                and breached_at is null and target_millis is not null
                            group by place
                            union all
                            select place, 0, 0, count(*) from insight_clocks
                            where metric = 'level-time' and breached_at >= :begin and breached_at < :end group by place
                        ) counted group by place
                        """)
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query(row -> {
                    levels.put(
                            row.getString("place"),
                            new LevelFigures(
                                    row.getString("place"),
                                    row.getLong("arrivals"),
                                    0,
                                    null,
                                    null,
                                    row.getLong("met"),
                                    row.getLong("breached")));
                });
        jdbc.sql("""
                        select place, count(*) as ended,
                            percentile_cont(0.5) within group (order by consumed_millis) as median,
                            percentile_cont(0.9) within group (order by consumed_millis) as p90
                        from insight_clocks
                        where metric = 'level-time' and stopped_at >= :begin and stopped_at < :end group by place
                        """)
                .param("begin", utc(period.begin()))
                .param("end", utc(period.end()))
                .query(row -> {
                    String place = row.getString("place");
                    LevelFigures counted = levels.getOrDefault(place, new LevelFigures(place, 0, 0, null, null, 0, 0));
                    levels.put(
                            place,
                            new LevelFigures(
                                    place,
                                    counted.arrivals(),
                                    row.getLong("ended"),
                                    Math.round(row.getDouble("median")),
                                    Math.round(row.getDouble("p90")),
                                    counted.met(),
                                    counted.breached()));
                });
        return List.copyOf(levels.values());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
