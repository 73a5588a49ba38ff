package io.relevo.sla;

import io.relevo.sla.CalendarFault.Kind;
import io.relevo.sla.CalendarFault.Part;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Rows of one day that say the same time twice: most likely a slip of the pen. A night shift that runs into the next
 * day's hours is none. Rows that are null (not understood) are passed over.
 */
final class CalendarOverlaps {

    private static final int DAY_SECONDS = 86_400;

    private CalendarOverlaps() {}

    static List<CalendarFault> in(List<WeeklyHours> rows) {
        return pairs(
                rows,
                (row, other) -> overlap(row.hours(), other.hours()) && meet(row, other) ? Kind.OVERLAP : null,
                Part.WEEKLY);
    }

    static List<CalendarFault> of(List<CalendarRows.Exception> rows) {
        return pairs(
                rows,
                (row, other) -> {
                    if (!row.date().equals(other.date())) {
                        return null;
                    }
                    if (row.hours() == null || other.hours() == null) {
                        return Kind.DATE_TWICE;
                    }
                    return overlap(row.hours(), other.hours()) ? Kind.OVERLAP : null;
                },
                Part.EXCEPTIONS);
    }

    private static <T> List<CalendarFault> pairs(List<T> rows, BiFunction<T, T, Kind> judge, Part part) {
        var faults = new ArrayList<CalendarFault>();
        for (int second = 1; second < rows.size(); second++) {
            for (int first = 0; first < second; first++) {
                T row = rows.get(second);
                T other = rows.get(first);
                Kind kind = row == null || other == null ? null : judge.apply(row, other);
                if (kind != null) {
                    faults.add(
                            kind == Kind.DATE_TWICE
                                    ? CalendarFault.in(
                                            part, second + 1, kind, ((CalendarRows.Exception) row).date(), first + 1)
                                    : CalendarFault.in(part, second + 1, kind, first + 1));
                    break;
                }
            }
        }
        return faults;
    }

    private static boolean overlap(Hours one, Hours other) {
        return one.opens().toSecondOfDay() < end(other) && other.opens().toSecondOfDay() < end(one);
    }

    private static int end(Hours hours) {
        int closes = hours.closes().toSecondOfDay();
        return closes <= hours.opens().toSecondOfDay() ? closes + DAY_SECONDS : closes;
    }

    /** There is a date on which both hold. */
    private static boolean meet(WeeklyHours one, WeeklyHours other) {
        LocalDate from = later(one.validFrom(), other.validFrom());
        return one.day() == other.day() && (from == null || holds(one, from) && holds(other, from));
    }

    private static boolean holds(WeeklyHours row, LocalDate from) {
        return row.validTo() == null || !row.validTo().isBefore(from.with(TemporalAdjusters.nextOrSame(row.day())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
