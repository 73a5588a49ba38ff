package io.relevo.supervision;

import io.relevo.staff.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The weekly shifts of one person as typed: a line for the same hours on several days. */
record ShiftForm(List<Line> lines) {

    private static final int EMPTY_LINES = 2;

    ShiftForm {
        lines = lines == null ? List.of() : lines;
    }

    /** All as text, as the browser sends it; nothing typed is lost when something is wrong. */
    record Line(List<DayOfWeek> days, String opens, String closes, String validFrom, String validTo) {

        static final Line EMPTY = new Line(List.of(), "", "", "", "");

        Line {
            days = days == null ? List.of() : days;
        }

        /** Whoever empties the hours removes the line. */
        public boolean isEmpty() {
            return blank(opens) && blank(closes);
        }

        public boolean on(DayOfWeek day) {
            return days.contains(day);
        }

        /**
         * @throws FormRefusal naming what is missing
         * @throws java.time.format.DateTimeParseException if a time or a day can't be read
         */
        List<Shift> shifts() {
            if (blank(opens) || blank(closes)) {
                throw new FormRefusal("hours-missing");
            }
            if (days.isEmpty()) {
                throw new FormRefusal("days-missing", opens, closes);
            }
            return days.stream()
                    .map(day -> new Shift(
                            day, LocalTime.parse(opens), LocalTime.parse(closes), date(validFrom), date(validTo)))
                    .toList();
        }

        private static boolean blank(String text) {
            return text == null || text.isBlank();
        }

        private static LocalDate date(String text) {
            return blank(text) ? null : LocalDate.parse(text);
        }
    }

    static ShiftForm of(List<Shift> shifts) {
        Map<Shift, List<DayOfWeek>> byHours = new LinkedHashMap<>();
        for (Shift shift : shifts) {
            Shift hours =
                    new Shift(DayOfWeek.MONDAY, shift.opens(), shift.closes(), shift.validFrom(), shift.validTo());
            byHours.merge(hours, List.of(shift.day()), (some, more) -> Stream.concat(some.stream(), more.stream())
                    .toList());
        }
        return new ShiftForm(byHours.entrySet().stream()
                .map(entry -> line(entry.getValue(), entry.getKey()))
                .toList());
    }

    /** With room for more. */
    ShiftForm roomy() {
        return new ShiftForm(Stream.concat(
                        lines.stream().filter(line -> !line.isEmpty()),
                        Stream.generate(() -> Line.EMPTY).limit(EMPTY_LINES))
                .toList());
    }

    List<Shift> shifts() {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .flatMap(line -> line.shifts().stream())
                .toList();
    }

    private static Line line(List<DayOfWeek> days, Shift hours) {
        return new Line(
                days,
                hours.opens().toString(),
                hours.closes().toString(),
                text(hours.validFrom()),
                text(hours.validTo()));
    }

    private static String text(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
