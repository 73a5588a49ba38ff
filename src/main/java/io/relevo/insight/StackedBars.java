package io.relevo.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A column per day, week or month, cut by owner. Everything is in percent of the drawing, so that it fits any width.
 *
 * @param step {@code day}, {@code week} or {@code month}
 */
record StackedBars(String step, List<Column> columns, List<Line> lines) {

    /** @param label the first day; empty where there is no room for it */
    record Column(LocalDate first, boolean labelled, double x, double width, double middle, List<Piece> pieces) {}

    record Piece(String owner, double y, double height, long millis) {}

    /** A line across at so many hours. */
    record Line(double y, long hours) {}

    private static final int MOST_LABELS = 5;
    private static final double HEADROOM = 4;

    /** @param working working time, of those who have working hours; else real time, of all */
    static StackedBars of(Period period, List<DayShare> shares, boolean working) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        String step = days <= 62 ? "day" : days <= 370 ? "week" : "month";
        UnaryOperator<LocalDate> first =
                switch (step) {
                    case "day" -> day -> day;
                    case "week" -> day -> day.with(WeekFields.ISO.dayOfWeek(), 1);
                    default -> day -> YearMonth.from(day).atDay(1);
                };
        Map<LocalDate, Map<String, Long>> sums = new TreeMap<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            sums.computeIfAbsent(first.apply(day), key -> new TreeMap<>(Owners.ORDER));
        }
        shares.stream()
                .filter(share -> !working || Owners.hasHours(share.owner()))
                .forEach(share -> sums.get(first.apply(share.day()))
                        .merge(share.owner(), working ? share.workingMillis() : share.realMillis(), Long::sum));
        long highest = sums.values().stream().mapToLong(StackedBars::sum).max().orElse(0);
        long hourStep = hourStep(highest);
        double top = Math.max(highest, Duration.ofHours(hourStep).toMillis());
        return new StackedBars(step, columns(sums, top), lines(hourStep, top));
    }

    /** Nothing to draw. */
    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.pieces().isEmpty());
    }

    private static List<Column> columns(Map<LocalDate, Map<String, Long>> sums, double top) {
        List<Column> columns = new ArrayList<>();
        double slot = 100.0 / sums.size();
        int everyNth = everyNth(sums.size());
        for (Map.Entry<LocalDate, Map<String, Long>> entry : sums.entrySet()) {
            int index = columns.size();
            columns.add(new Column(
                    entry.getKey(),
                    index % everyNth == 0,
                    index * slot + slot * .12,
                    slot * .76,
                    (index + .5) * slot,
                    pieces(entry.getValue(), top)));
        }
        return columns;
    }

    /** Weeks make good steps for days. */
    private static int everyNth(int columns) {
        int needed = (columns + MOST_LABELS - 1) / MOST_LABELS;
        return needed > 2 && needed <= 7 ? 7 : needed;
    }

    private static List<Piece> pieces(Map<String, Long> byOwner, double top) {
        List<Piece> pieces = new ArrayList<>();
        double bottom = 100;
        for (Map.Entry<String, Long> owned : byOwner.entrySet()) {
            double height = owned.getValue() / top * (100 - HEADROOM);
            bottom -= height;
            if (owned.getValue() > 0) {
                pieces.add(new Piece(owned.getKey(), bottom, height, owned.getValue()));
            }
        }
        return pieces;
    }

    private static List<Line> lines(long hourStep, double top) {
        List<Line> lines = new ArrayList<>();
        for (long hours = hourStep; Duration.ofHours(hours).toMillis() <= top; hours += hourStep) {
            lines.add(new Line(100 - Duration.ofHours(hours).toMillis() / top * (100 - HEADROOM), hours));
        }
        return lines;
    }

    /** 1, 2 or 5 times a power of ten, so that there are two to five lines. */
    private static long hourStep(long highestMillis) {
        long hours = Math.max(1, Duration.ofMillis(highestMillis).toHours());
        long power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (hours / (factor * power) <= 4) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private static long sum(Map<String, Long> byOwner) {
        return byOwner.values().stream().mapToLong(Long::longValue).sum();
    }
}
