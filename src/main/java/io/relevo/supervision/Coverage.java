package io.relevo.supervision;

import io.relevo.sla.OpenStretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How many are at work while the shop is open.
 *
 * @param hours those of a day in which the shop is open on some day, one column each
 * @param gaps opening time without anybody, exactly
 */
record Coverage(List<Integer> hours, List<Day> days, List<OpenStretch> gaps) {

    /** @param slots one for each of the hours */
    record Day(LocalDate date, List<Slot> slots) {}

    /** @param people the fewest at any moment of that hour at which the shop is open; -1 while it is closed */
    record Slot(int hour, int people) {

        public boolean open() {
            return people >= 0;
        }

        /** Of its colour: closed, gap, one, two, three, many. */
        public String shade() {
            return switch (people) {
                case -1 -> "closed";
                case 0 -> "gap";
                case 1 -> "one";
                case 2 -> "two";
                case 3 -> "three";
                default -> "many";
            };
        }
    }

    private record Piece(Instant from, Instant to, int people) {}

    /**
     * @param open the shop's opening time; ascending, apart
     * @param worked each person's time at work
     */
    static Coverage of(LocalDate first, int days, ZoneId zone, List<OpenStretch> open, List<List<OpenStretch>> worked) {
        List<Piece> pieces = pieces(open, worked);
        List<Day> all = first.datesUntil(first.plusDays(days))
                .map(date -> new Day(
                        date,
                        IntStream.range(0, 24)
                                .mapToObj(hour -> slot(date, hour, zone, pieces))
                                .toList()))
                .toList();
        var hours = IntStream.range(0, 24)
                .filter(hour -> all.stream().anyMatch(day -> day.slots.get(hour).open()))
                .summaryStatistics();
        List<Integer> columns = hours.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(hours.getMin(), hours.getMax()).boxed().toList();
        return new Coverage(
                columns,
                all.stream()
                        .map(day -> new Day(
                                day.date, columns.stream().map(day.slots::get).toList()))
                        .toList(),
                gaps(pieces));
    }

    /** Opening time cut wherever somebody comes or goes. */
    private static List<Piece> pieces(List<OpenStretch> open, List<List<OpenStretch>> worked) {
        var cuts = new TreeSet<Instant>();
        worked.forEach(person -> person.forEach(stretch -> {
            cuts.add(stretch.from());
            cuts.add(stretch.to());
        }));
        var pieces = new ArrayList<Piece>();
        for (OpenStretch stretch : open) {
            Instant from = stretch.from();
            for (Instant cut : cuts.subSet(stretch.from(), false, stretch.to(), false)) {
                pieces.add(new Piece(from, cut, people(worked, from)));
                from = cut;
            }
            pieces.add(new Piece(from, stretch.to(), people(worked, from)));
        }
        return pieces;
    }

    private static int people(List<List<OpenStretch>> worked, Instant at) {
        return (int) worked.stream()
                .filter(person -> person.stream().anyMatch(stretch -> stretch.covers(at)))
                .count();
    }

    private static Slot slot(LocalDate date, int hour, ZoneId zone, List<Piece> pieces) {
        Instant from = date.atTime(hour, 0).atZone(zone).toInstant();
        Instant to = date.atTime(hour, 0).plusHours(1).atZone(zone).toInstant();
        return new Slot(
                hour,
                pieces.stream()
                        .filter(piece -> piece.from.isBefore(to) && piece.to.isAfter(from))
                        .mapToInt(Piece::people)
                        .min()
                        .orElse(-1));
    }

    private static List<OpenStretch> gaps(List<Piece> pieces) {
        return OpenStretch.joined(
                pieces.stream().filter(piece -> piece.people == 0).map(piece -> new OpenStretch(piece.from, piece.to)));
    }
}
