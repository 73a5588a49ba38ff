package io.relevo.insight;

import io.relevo.insight.Scorecard.Week;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScorecardStore {

    /** Late counts when the target was used up, in time when it was answered: each request once, and for good. */
    private static final String LATE =
            "(late or settled_at is null and due_at <= :now) and due_at >= :begin and due_at < :end";

    private static final String SETTLED = "settled_at >= :begin and settled_at < :end";

    private final JdbcClient jdbc;
    private final Days days;

    ScorecardStore(JdbcClient jdbc, Days days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    private record Percentiles(long median, long p90) {}

    List<Scorecard> of(Period period, Instant now) {
        Map<String, Percentiles> percentiles = percentiles(period);
        Map<String, List<Week>> weeks = weeks(period, now);
        List<Scorecard> cards = new ArrayList<>(within("""
                        select party,
                            sum(case when asked_at >= :begin and asked_at < :end then 1 else 0 end) as asked,
                            sum(case when answered and %1$s then 1 else 0 end) as answered,
                            sum(case when answered and not late and %1$s then 1 else 0 end) as in_time,
                            sum(case when %2$s then 1 else 0 end) as late,
                            sum(case when not answered and %1$s then 1 else 0 end) as withdrawn,
                            sum(case when settled_at is null then 1 else 0 end) as open_now,
                            sum(case when settled_at is null and due_at <= :now then 1 else 0 end) as overdue,
                            sum(case when asked_at >= :begin and asked_at < :end then steps else 0 end) as steps
                        from insight_requests
                        where settled_at is null or settled_at >= :begin
                        group by party
                        """.formatted(SETTLED, LATE), period)
                .param("now", utc(now))
                .query((row, index) -> {
                    String party = row.getString("party");
                    Percentiles answered = percentiles.get(party);
                    return new Scorecard(
                            party,
                            row.getLong("asked"),
                            row.getLong("answered"),
                            row.getLong("in_time"),
                            row.getLong("late"),
                            row.getLong("withdrawn"),
                            row.getLong("open_now"),
                            row.getLong("overdue"),
                            row.getLong("steps"),
                            answered == null ? null : answered.median(),
                            answered == null ? null : answered.p90(),
                            weeks.getOrDefault(party, empty(period)));
                })
                .list());
        cards.sort((a, b) -> Owners.ORDER.compare(a.party(), b.party()));
        return cards;
    }

    private Map<String, Percentiles> percentiles(Period period) {
        var percentiles = new HashMap<String, Percentiles>();
        within("""
                        select party,
                            percentile_cont(0.5) within group (order by working_millis) as median,
                            percentile_cont(0.9) within group (order by working_millis) as p90
                        from insight_requests where answered and %s group by party
                        """.formatted(SETTLED), period).query(row -> {
            percentiles.put(
                    row.getString("party"),
                    new Percentiles(Math.round(row.getDouble("median")), Math.round(row.getDouble("p90"))));
        });
        return percentiles;
    }

    private Map<String, List<Week>> weeks(Period period, Instant now) {
        Map<String, TreeMap<LocalDate, Week>> weeks = new HashMap<>();
        within("""
                        select party, settled_at, due_at, late from insight_requests
                        where (answered and not late and %s) or (%s)
                        """.formatted(SETTLED, LATE), period).param("now", utc(now)).query(row -> {
            boolean late = row.getBoolean("late") || row.getObject("settled_at") == null;
            Instant at = row.getObject(late ? "due_at" : "settled_at", OffsetDateTime.class)
                    .toInstant();
            LocalDate monday = monday(days.day(at));
            weeks.computeIfAbsent(row.getString("party"), party -> blank(period))
                    .merge(
                            monday,
                            new Week(monday, late ? 0 : 1, late ? 1 : 0),
                            (a, b) -> new Week(monday, a.inTime() + b.inTime(), a.late() + b.late()));
        });
        Map<String, List<Week>> listed = new HashMap<>();
        weeks.forEach((party, ofParty) -> listed.put(party, List.copyOf(ofParty.values())));
        return listed;
    }

    private static List<Week> empty(Period period) {
        return List.copyOf(blank(period).values());
    }

    private static TreeMap<LocalDate, Week> blank(Period period) {
        var weeks = new TreeMap<LocalDate, Week>();
        for (LocalDate monday = monday(period.from()); !monday.isAfter(period.to()); monday = monday.plusWeeks(1)) {
            weeks.put(monday, new Week(monday, 0, 0));
        }
        return weeks;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private JdbcClient.StatementSpec within(String sql, Period period) {
        return jdbc.sql(sql).param("begin", utc(period.begin())).param("end", utc(period.end()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
