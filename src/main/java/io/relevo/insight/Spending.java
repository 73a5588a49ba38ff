package io.relevo.insight;

import io.relevo.insight.TimeStore.PerCase;
import io.relevo.insight.TimeStore.Running;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Where the time went: what ended is summed up in the database, what runs is added up to now. */
@Component
class Spending {

    private record Cell(LocalDate day, String owner) {}

    private record Hours(LocalDate day, String calendar) {}

    private static final PerCase NONE = new PerCase(0, null, null);

    private final TimeStore store;
    private final Days days;

    Spending(TimeStore store, Days days) {
        this.store = store;
        this.days = days;
    }

    TimeSpent of(Period period) {
        Map<Cell, DayShare> cells = new HashMap<>();
        store.ended(period).forEach(share -> add(cells, share));
        running(period, cells);
        List<DayShare> shares = cells.values().stream()
                .sorted(Comparator.comparing(DayShare::day).thenComparing(DayShare::owner, Owners.ORDER))
                .toList();
        long owned = shares.stream().mapToLong(DayShare::realMillis).sum();
        return new TimeSpent(owners(period, shares, owned), shares, owned, store.life(period));
    }

    /** Whole days cost one measurement per calendar, however many cases run through them. */
    private void running(Period period, Map<Cell, DayShare> cells) {
        Map<Hours, DayShare> wholeDays = new HashMap<>();
        for (Running stretch : store.running()) {
            Instant start = stretch.from().isAfter(period.begin()) ? stretch.from() : period.begin();
            if (!start.isBefore(period.end())) {
                continue;
            }
            Instant midnight = days.begin(days.day(start).plusDays(1));
            Instant firstEnd = midnight.isBefore(period.end()) ? midnight : period.end();
            add(cells, share(stretch.owner(), stretch.calendar(), start, firstEnd));
            for (Instant at = firstEnd; at.isBefore(period.end()); ) {
                LocalDate day = days.day(at);
                Instant next = days.begin(day.plusDays(1));
                Instant begin = at;
                Instant end = next.isBefore(period.end()) ? next : period.end();
                DayShare whole = wholeDays.computeIfAbsent(
                        new Hours(day, stretch.calendar()), hours -> share("", hours.calendar(), begin, end));
                add(cells, new DayShare(day, stretch.owner(), whole.realMillis(), whole.workingMillis()));
                at = end;
            }
        }
    }

    private DayShare share(String owner, String calendar, Instant from, Instant to) {
        return new DayShare(
                days.day(from), owner, to.toEpochMilli() - from.toEpochMilli(), days.working(calendar, from, to));
    }

    private static void add(Map<Cell, DayShare> cells, DayShare share) {
        cells.merge(new Cell(share.day(), share.owner()), share, DayShare::plus);
    }

    private List<OwnerTime> owners(Period period, List<DayShare> shares, long owned) {
        Map<String, Long> cases = store.cases(period);
        Map<String, PerCase> perCase = store.perSolvedCase(period);
        Map<String, DayShare> sums = new TreeMap<>(Owners.ORDER);
        shares.forEach(share -> sums.merge(share.owner(), share, DayShare::plus));
        List<OwnerTime> owners = new ArrayList<>();
        sums.forEach((owner, sum) -> {
            PerCase solved = perCase.getOrDefault(owner, NONE);
            owners.add(new OwnerTime(
                    owner,
                    sum.workingMillis(),
                    sum.realMillis(),
                    owned == 0 ? 0 : (double) sum.realMillis() / owned,
                    cases.getOrDefault(owner, 0L),
                    solved.solved(),
                    solved.medianMillis(),
                    solved.p90Millis()));
        });
        return owners;
    }
}
