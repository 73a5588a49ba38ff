package io.relevo.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which hours are open on a date: the weekly ones, unless an exception replaces them. */
record WorkingWeek(
        List<WeeklyHours> weekly, Map<LocalDate, List<Hours>> exceptions, Map<DayOfWeek, List<WeeklyHours>> byDay) {

    private static final int LONGEST_CLOSURE_DAYS = 60;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    static WorkingWeek of(List<WeeklyHours> weekly, Map<LocalDate, List<Hours>> exceptions) {
        var byDay = new EnumMap<DayOfWeek, List<WeeklyHours>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> byDay.put(
                        day, weekly.stream().filter(hours -> hours.day() == day).toList()));
        var copy = exceptions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, exception -> List.copyOf(exception.getValue())));
        return new WorkingWeek(List.copyOf(weekly), copy, byDay);
    }

    List<Hours> on(LocalDate date) {
        List<Hours> exception = exceptions.get(date);
        return exception != null
                ? exception
                : byDay.get(date.getDayOfWeek()).stream()
                        .filter(hours -> hours.holdOn(date))
                        .map(WeeklyHours::hours)
                        .toList();
    }

    /**
     * With this rule every question about a calendar has an answer, however late: hours that once began come back
     * within two months, for ever.
     */
    void requireOpenTime(String calendar) {
        var turns = turns(calendar);
        if (weekly.isEmpty() && exceptions.isEmpty()) {
            throw new NoOpenTime("calendar '" + calendar + "' has no open time: give it weekly hours", null);
        }
        if (turns.isEmpty()) {
            return;
        }
        LocalDate end = turns.last().plusDays(LONGEST_CLOSURE_DAYS + 7L);
        LocalDate lastOpen = null;
        for (LocalDate date = turns.first().minusDays(7); !date.isAfter(end); date = date.plusDays(1)) {
            if (!on(date).isEmpty()) {
                lastOpen = date;
            } else if (lastOpen != null && !date.isBefore(lastOpen.plusDays(LONGEST_CLOSURE_DAYS))) {
                break;
            }
        }
        if (lastOpen == null || lastOpen.plusDays(LONGEST_CLOSURE_DAYS).isBefore(end)) {
            throw new NoOpenTime(
                    "calendar '" + calendar + "' has no open time in the " + LONGEST_CLOSURE_DAYS + " days "
                            + (lastOpen == null ? "to " + end : "from " + lastOpen.plusDays(1))
                            + ": add hours there, or leave the validity of its last weekly hours open",
                    lastOpen == null ? null : lastOpen.plusDays(1));
        }
    }

    static boolean makesSense(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** The days on which something changes. */
    private TreeSet<LocalDate> turns(String calendar) {
        var turns = Stream.concat(
                        exceptions.keySet().stream(),
                        weekly.stream().flatMap(hours -> Stream.of(hours.validFrom(), hours.validTo())))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        turns.stream().filter(date -> !makesSense(date)).findFirst().ifPresent(date -> {
            throw new IllegalArgumentException("calendar '" + calendar + "' names the day " + date + "; only years "
                    + FIRST_YEAR + " to " + LAST_YEAR + " make sense here");
        });
        return turns;
    }
}
