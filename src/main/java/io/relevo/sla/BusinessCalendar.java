package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When work is done (semantics.md §3): weekly hours and dated exceptions in one zone. Hours are wall-clock time and
 * half-open; durations are real time between instants. A wall-clock time that a clock change skips is the next valid
 * one, one that comes twice the earlier. An immutable value; everything is in whole milliseconds.
 */
public final class BusinessCalendar {

    /** More working time than this in a target or a sum is a slip of the pen. */
    public static final Duration LONGEST = Duration.ofHours(10 * 366 * 24);

    private static final long SPAN = Duration.ofDays(128).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    /** Spans of 1970 to 2200 are kept; a question about other times is answered, only more slowly. */
    private static final long KEPT_SPANS = 660;

    private final String name;
    private final ZoneId zone;
    private final WorkingWeek week;
    private final Map<Long, OpenTime> spans = new ConcurrentHashMap<>();

    /**
     * @param exceptions hours that replace the weekly ones of a date; an empty list closes it
     * @throws IllegalArgumentException if there is no open time in 60 days, or a date makes no sense
     */
    public BusinessCalendar(
            String name, ZoneId zone, List<WeeklyHours> weekly, Map<LocalDate, List<Hours>> exceptions) {
        this.name = name;
        this.zone = zone;
        this.week = WorkingWeek.of(weekly, exceptions);
        week.requireOpenTime(name);
    }

    /** Never closed. */
    public static BusinessCalendar always() {
        return new BusinessCalendar(
                "always",
                ZoneOffset.UTC,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyHours(day, Hours.WHOLE_DAY))
                        .toList(),
                Map.of());
    }

    public String name() {
        return name;
    }

    public ZoneId zone() {
        return zone;
    }

    public List<WeeklyHours> weekly() {
        return week.weekly();
    }

    public Map<LocalDate, List<Hours>> exceptions() {
        return week.exceptions();
    }

    /** The hours that start on that date, as the weekly hours and the exceptions have it; empty when closed. */
    public List<Hours> on(LocalDate date) {
        return week.on(date);
    }

    /**
     * The first instant by which that much working time has passed; it may be a closing instant. No time at all gives
     * the next opening.
     *
     * @throws IllegalArgumentException if negative or longer than {@link #LONGEST}
     */
    public Instant add(Instant from, Duration working) {
        if (working.isNegative() || working.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "cannot add " + working + " of working time; allowed is zero to " + LONGEST);
        }
        long start = from.toEpochMilli();
        long span = Math.floorDiv(start, SPAN);
        long open = working.toMillis();
        if (open == 0) {
            return nextOpening(from);
        }
        open += span(span).before(start);
        while (open > span(span).total()) {
            open -= span(span++).total();
        }
        return Instant.ofEpochMilli(span(span).reached(open));
    }

    /** Working time between two instants; negative if {@code to} comes first. */
    public Duration elapsed(Instant from, Instant to) {
        long start = from.toEpochMilli();
        long end = to.toEpochMilli();
        return Duration.ofMillis(start <= end ? elapsed(start, end) : -elapsed(end, start));
    }

    public boolean isOpen(Instant instant) {
        long millis = instant.toEpochMilli();
        return span(Math.floorDiv(millis, SPAN)).isOpen(millis);
    }

    /** The first open instant that is not earlier: the instant itself while open. */
    public Instant nextOpening(Instant instant) {
        long millis = instant.toEpochMilli();
        long span = Math.floorDiv(millis, SPAN);
        long opening = span(span).nextOpening(millis);
        while (opening < 0) {
            span++;
            opening = span(span).nextOpening(span * SPAN);
        }
        return Instant.ofEpochMilli(opening);
    }

    /**
     * The first instant since 1970 at which one calendar is open and the other closed; empty if there is none before
     * {@code until}: then both measure the same time consumed up to there.
     */
    public Optional<Instant> firstDifference(BusinessCalendar other, Instant until) {
        long end = until.toEpochMilli();
        for (long span = 0; span * SPAN < end; span++) {
            long difference = look(span).firstDifference(other.look(span));
            if (difference < end) {
                return Optional.of(Instant.ofEpochMilli(difference));
            }
            if (difference != Long.MAX_VALUE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Without keeping it: a comparison walks over half a century. */
    private OpenTime look(long span) {
        OpenTime kept = spans.get(span);
        return kept == null ? measure(span) : kept;
    }

    private long elapsed(long start, long end) {
        long first = Math.floorDiv(start, SPAN);
        long last = Math.floorDiv(end, SPAN);
        long open = span(last).before(end) - span(first).before(start);
        for (long span = first; span < last; span++) {
            open += span(span).total();
        }
        return open;
    }

    private OpenTime span(long number) {
        return number < 0 || number >= KEPT_SPANS ? measure(number) : spans.computeIfAbsent(number, this::measure);
    }

    private OpenTime measure(long number) {
        long from = number * SPAN;
        long to = from + SPAN;
        // three days cover the widest offset and a night shift of the day before
        return new OpenTime(
                from,
                to,
                LocalDate.ofEpochDay(from / DAY - 3)
                        .datesUntil(LocalDate.ofEpochDay(to / DAY + 3))
                        .flatMap(date -> week.on(date).stream()
                                .map(hours -> hours.on(date, zone))
                                .map(open -> new OpenTime.Stretch(
                                        open.from().toEpochMilli(), open.to().toEpochMilli())))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar that
                && name.equals(that.name)
                && zone.equals(that.zone)
                && week.equals(that.week);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + zone + ")";
    }
}
