package io.relevo.insight;

import io.relevo.cases.CaseNumber;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BreachStore {

    /** How many breaches are whose. */
    record Count(String whose, long breaches) {}

    private static final String WITHIN = " from insight_clocks where breached_at >= :begin and breached_at < :end";

    private final JdbcClient jdbc;

    BreachStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param whose null for everybody's */
    List<Breach> of(Period period, String whose, int most) {
        return within(
                        """
                        select case_number, metric, place, whose, agent, breached_at, by_retarget, target_millis, stopped_at
                        """
                                + WITHIN
                                + " and (cast(:whose as varchar) is null or whose = :whose)"
                                + " order by breached_at desc, case_number, clock fetch first :most rows only",
                        period)
                .param("whose", whose)
                .param("most", most)
                .query((row, index) -> new Breach(
                        new CaseNumber(row.getLong("case_number")),
                        row.getString("metric"),
                        row.getString("place"),
                        row.getString("whose"),
                        row.getString("agent"),
                        row.getObject("breached_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("by_retarget"),
                        row.getLong("target_millis"),
                        row.getObject("stopped_at") == null))
                .list();
    }

    List<Count> counts(Period period) {
        List<Count> counts =
                new ArrayList<>(within("select whose, count(*) as breaches" + WITHIN + " group by whose", period)
                        .query((row, index) -> new Count(row.getString("whose"), row.getLong("breaches")))
                        .list());
        counts.sort((a, b) -> Owners.ORDER.compare(a.whose(), b.whose()));
        return counts;
    }

    private JdbcClient.StatementSpec within(String sql, Period period) {
        return jdbc.sql(sql)
                .param("begin", period.begin().atOffset(ZoneOffset.UTC))
                .param("end", period.end().atOffset(ZoneOffset.UTC));
    }
}
