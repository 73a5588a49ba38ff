package io.relevo.sla;

import io.relevo.sla.CalendarFault.Kind;
import io.relevo.sla.CalendarFault.Part;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a calendar as somebody wrote it, and notes everything that can't be understood, not only the first. */
class CalendarReading {

    static final int MOST_WEEKLY = 300;
    static final int MOST_EXCEPTIONS = 1000;
    static final int LONGEST_NOTE = 200;

    /** In addresses and in the targets of the ledger. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    /** Addresses of pages and of the API. */
    private static final List<String> TAKEN = List.of("new", "holidays");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);

    private final List<CalendarFault> faults = new ArrayList<>();

    /** @throws CalendarRefused with all faults found */
    static CalendarRows read(WrittenCalendar written) {
        return new CalendarReading().rows(written);
    }

    private CalendarRows rows(WrittenCalendar written) {
        String name = strip(written.name());
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            faults.add(CalendarFault.of(Kind.NAME_WRONG, name));
        }
        String zone = strip(written.zone());
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.add(CalendarFault.of(Kind.ZONE_UNKNOWN, zone));
        }
        atMost(MOST_WEEKLY, written.weekly(), Part.WEEKLY);
        atMost(MOST_EXCEPTIONS, written.exceptions(), Part.EXCEPTIONS);
        refuseIfWrong();
        var weekly = new ArrayList<WeeklyHours>();
        for (int i = 0; i < written.weekly().size(); i++) {
            weekly.add(weekly(written.weekly().get(i), i + 1));
        }
        var exceptions = new ArrayList<CalendarRows.Exception>();
        for (int i = 0; i < written.exceptions().size(); i++) {
            exceptions.add(exception(written.exceptions().get(i), i + 1));
        }
        CalendarOverlaps.in(weekly).forEach(faults::add);
        CalendarOverlaps.of(exceptions).forEach(faults::add);
        refuseIfWrong();
        return new CalendarRows(
                name,
                zone,
                written.version() == null ? 0 : written.version(),
                List.copyOf(weekly),
                List.copyOf(exceptions));
    }

    private void refuseIfWrong() {
        if (!faults.isEmpty()) {
            throw new CalendarRefused(faults);
        }
    }

    private void atMost(int allowed, List<?> rows, Part part) {
        if (rows.size() > allowed) {
            faults.add(CalendarFault.in(part, null, Kind.TOO_MANY_ROWS, rows.size(), allowed));
        }
    }

    /** Null if it can't be understood. */
    private WeeklyHours weekly(WrittenCalendar.WeekRow row, int number) {
        Optional<DayOfWeek> day = day(row.day(), number);
        Optional<LocalTime> opens = time(row.opens(), Part.WEEKLY, number);
        Optional<LocalTime> closes = time(row.closes(), Part.WEEKLY, number);
        boolean timesMissing = isBlank(row.opens()) || isBlank(row.closes());
        if (timesMissing) {
            faults.add(CalendarFault.in(Part.WEEKLY, number, Kind.TIME_MISSING));
        }
        LocalDate from = date(row.validFrom(), Part.WEEKLY, number).orElse(null);
        LocalDate to = date(row.validTo(), Part.WEEKLY, number).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(CalendarFault.in(Part.WEEKLY, number, Kind.ENDS_BEFORE_START, from, to));
            return null;
        }
        return day.isEmpty() || opens.isEmpty() || closes.isEmpty()
                ? null
                : new WeeklyHours(day.get(), new Hours(opens.get(), closes.get()), from, to);
    }

    private CalendarRows.Exception exception(WrittenCalendar.DateRow row, int number) {
        if (isBlank(row.date())) {
            faults.add(CalendarFault.in(Part.EXCEPTIONS, number, Kind.DATE_MISSING));
        }
        Optional<LocalDate> date = date(row.date(), Part.EXCEPTIONS, number);
        Optional<LocalTime> opens = time(row.opens(), Part.EXCEPTIONS, number);
        Optional<LocalTime> closes = time(row.closes(), Part.EXCEPTIONS, number);
        if (isBlank(row.opens()) != isBlank(row.closes())) {
            faults.add(CalendarFault.in(Part.EXCEPTIONS, number, Kind.TIME_MISSING));
        }
        if (row.note() != null && row.note().length() > LONGEST_NOTE) {
            faults.add(CalendarFault.in(Part.EXCEPTIONS, number, Kind.NOTE_LONG, LONGEST_NOTE));
        }
        Hours hours = opens.isPresent() && closes.isPresent() ? new Hours(opens.get(), closes.get()) : null;
        return date.map(day -> new CalendarRows.Exception(
                        day, hours, isBlank(row.note()) ? null : row.note().strip()))
                .orElse(null);
    }

    private Optional<DayOfWeek> day(String text, int number) {
        try {
            return Optional.of(DayOfWeek.valueOf(strip(text).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            faults.add(CalendarFault.in(Part.WEEKLY, number, Kind.DAY_WRONG, strip(text)));
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(String text, Part part, int number) {
        if (isBlank(text)) {
            return Optional.empty();
        }
        try {
            // people write the end of a day so
            return Optional.of(
                    strip(text).matches("24:00(:00)?") ? LocalTime.MIDNIGHT : LocalTime.parse(strip(text), TIME));
        } catch (DateTimeException e) {
            faults.add(CalendarFault.in(part, number, Kind.TIME_WRONG, strip(text)));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String text, Part part, int number) {
        if (isBlank(text)) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(strip(text));
            if (WorkingWeek.makesSense(date)) {
                return Optional.of(date);
            }
            faults.add(CalendarFault.in(part, number, Kind.DATE_FAR, date));
        } catch (DateTimeException e) {
            faults.add(CalendarFault.in(part, number, Kind.DATE_WRONG, strip(text)));
        }
        return Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
