package io.relevo.sla;

import java.util.List;
import java.util.stream.Collectors;

/** A calendar that can't be saved as written; nothing was changed. */
public class CalendarRefused extends RuntimeException {

    private final transient List<CalendarFault> faults;

    CalendarRefused(List<CalendarFault> faults) {
        super(faults.stream()
                .map(fault -> fault.kind().code()
                        + (fault.row() == null ? "" : " in row " + fault.row() + " of " + fault.part())
                        + " "
                        + fault.arguments())
                .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    CalendarRefused(CalendarFault.Kind kind, Object... arguments) {
        this(List.of(CalendarFault.of(kind, arguments)));
    }

    /** A date beside the calendar that can't be read, such as the day its changes begin. */
    public static CalendarRefused date(String typed) {
        return new CalendarRefused(CalendarFault.Kind.DATE_WRONG, typed);
    }

    /** At least one. */
    public List<CalendarFault> faults() {
        return faults;
    }

    public boolean isFor(CalendarFault.Kind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }
}
