package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Calendars with split days, night shifts, overlaps, hours that change, and exceptions; every other one is looked at
 * around a change of the clocks, where its zone has any.
 */
class CalendarScenes implements ArbitrarySupplier<CalendarScenes.Scene> {

    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");
    private static final int NINE_YEARS = 9 * 365 * 1440;

    /** @param from a whole minute around which the calendar is worth looking at */
    record Scene(BusinessCalendar calendar, Instant from) {}

    /** @param turn days until {@code old} ends and {@code young} begins */
    private record Lines(List<WeeklyHours> always, WeeklyHours old, WeeklyHours young, int turn) {}

    @Override
    public Arbitrary<Scene> get() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "America/Mexico_City", "America/Santiago", "America/Asuncion", "Europe/Berlin", "UTC")
                .map(ZoneId::of);
        Arbitrary<Lines> lines = Combinators.combine(
                        line().list().ofMinSize(1).ofMaxSize(12),
                        line(),
                        line(),
                        Arbitraries.integers().between(0, 6))
                .as(Lines::new);
        Arbitrary<Tuple2<Integer, List<Hours>>> exception = Combinators.combine(
                        Arbitraries.integers().between(0, 9), hours().list().ofMaxSize(2))
                .as(Tuple::of);
        return Combinators.combine(
                        zones,
                        Arbitraries.integers().between(0, NINE_YEARS).withoutEdgeCases(),
                        Arbitraries.integers().between(-2880, 2880),
                        lines,
                        exception.list().ofMaxSize(3))
                .as((zone, minute, offset, weekly, exceptions) ->
                        scene(zone, from(zone, FIRST.plus(Duration.ofMinutes(minute)), offset), weekly, exceptions));
    }

    private static Instant from(ZoneId zone, Instant any, int minutesBefore) {
        ZoneOffsetTransition change = zone.getRules().previousTransition(any);
        return change == null || minutesBefore < 0 ? any : change.getInstant().minus(Duration.ofMinutes(minutesBefore));
    }

    private static Scene scene(
            ZoneId zone, Instant from, Lines lines, List<Tuple2<Integer, List<Hours>>> exceptionsByDay) {
        LocalDate today = LocalDate.ofInstant(from, zone);
        LocalDate turn = today.plusDays(lines.turn());
        var weekly = new ArrayList<>(lines.always());
        weekly.add(new WeeklyHours(lines.old().day(), lines.old().hours(), null, turn));
        weekly.add(new WeeklyHours(lines.young().day(), lines.young().hours(), turn.plusDays(1), null));
        Map<LocalDate, List<Hours>> exceptions = new HashMap<>();
        exceptionsByDay.forEach(exception -> exceptions.put(today.plusDays(exception.get1()), exception.get2()));
        return new Scene(new BusinessCalendar("random", zone, weekly, exceptions), from);
    }

    private static Arbitrary<WeeklyHours> line() {
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), hours()).as(WeeklyHours::new);
    }

    /** Quarter hours, often around midnight and the small hours, where clocks change. */
    private static Arbitrary<Hours> hours() {
        Arbitrary<Integer> opens = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 15), Arbitraries.integers().between(0, 95));
        return Combinators.combine(opens, Arbitraries.integers().between(1, 96))
                .as((start, length) -> new Hours(quarter(start), quarter((start + length) % 96)));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIN.plusMinutes(15L * number);
    }
}
