package io.relevo.supervision;

import io.relevo.sla.CalendarFault;
import io.relevo.sla.CalendarFault.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is wrong with a calendar and what to do, as sentences. */
@Component
class CalendarFaultTexts {

    /** Hours without a first day differ from the beginning of time on. */
    private static final int LIVING_MEMORY = 2000;

    private final CalendarWords words;

    CalendarFaultTexts(CalendarWords words) {
        this.words = words;
    }

    /** With its row: for a list above the form, or for a program. */
    public String sentence(CalendarFault fault) {
        String plain = plain(fault);
        return fault.row() == null
                ? plain
                : words.text("calendars.fault.row." + fault.part().name().toLowerCase(Locale.ROOT), fault.row(), plain);
    }

    /** Without naming the row: for beside it. */
    public List<String> weekly(List<CalendarFault> faults, int row) {
        return at(faults, Part.WEEKLY, row);
    }

    public List<String> exceptions(List<CalendarFault> faults, int row) {
        return at(faults, Part.EXCEPTIONS, row);
    }

    private List<String> at(List<CalendarFault> faults, Part part, int row) {
        return faults.stream()
                .filter(fault -> fault.part() == part && fault.row() != null && fault.row() == row)
                .map(this::plain)
                .toList();
    }

    private String plain(CalendarFault fault) {
        Object[] worded = fault.arguments().stream()
                .map(argument -> argument instanceof LocalDate date ? words.date(date) : argument)
                .map(argument -> argument == null ? "" : argument.toString())
                .toArray();
        return words.text("calendars.fault." + fault.kind().code() + variant(fault), worded);
    }

    private static String variant(CalendarFault fault) {
        Object first = fault.arguments().isEmpty() ? "" : fault.arguments().get(0);
        return switch (fault.kind()) {
            case NO_OPEN_TIME -> first == null ? ".never" : "";
            case PAST_CHANGED -> ((LocalDate) first).getYear() < LIVING_MEMORY ? ".ever" : "";
            default -> "";
        };
    }
}
