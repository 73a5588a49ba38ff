package io.relevo.supervision;

import io.relevo.sla.BusinessCalendar;
import io.relevo.sla.Hours;
import io.relevo.sla.WrittenCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Hours, days and instants as people say them, in the language of the request. */
@Component
class CalendarWords {

    private static final int DAYS = 7;

    private final MessageSource texts;

    CalendarWords(MessageSource texts) {
        this.texts = texts;
    }

    record Line(String days, String hours) {}

    /** Seven days from a Monday on, days that follow each other with the same hours together. */
    List<Line> week(BusinessCalendar calendar, LocalDate monday) {
        var lines = new ArrayList<Line>();
        for (int first = 0; first < DAYS; ) {
            List<Hours> hours = calendar.on(monday.plusDays(first));
            int last = first;
            while (last + 1 < DAYS && calendar.on(monday.plusDays(last + 1)).equals(hours)) {
                last++;
            }
            lines.add(new Line(days(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1)), hours(hours)));
            first = last + 1;
        }
        return lines;
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last
                ? day(first)
                : text(last == first.plus(1) ? "calendars.two-days" : "calendars.days", day(first), day(last));
    }

    public String hours(List<Hours> hours) {
        return hours.isEmpty()
                ? text("calendars.closed")
                : hours.stream().map(this::hours).collect(Collectors.joining(", "));
    }

    private String hours(Hours hours) {
        if (hours.equals(Hours.WHOLE_DAY)) {
            return text("calendars.whole-day");
        }
        String interval = hours.opens() + "–" + hours.closes();
        return hours.closes().isAfter(hours.opens()) ? interval : text("calendars.next-day", interval);
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** Such as {@code lun 1 feb 2027}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale()).format(date);
    }

    /** Such as {@code lun 1}. */
    public String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d", locale()).format(date);
    }

    /** As typed if it is no date. */
    public String dateOf(String date) {
        try {
            return date(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return date;
        }
    }

    /** Hours that no longer hold. */
    public String past(WrittenCalendar.WeekRow row) {
        String hours = hours(List.of(Hours.of(row.opens(), row.closes())));
        return text("calendars.past-row", day(DayOfWeek.valueOf(row.day())), hours, dateOf(row.validTo()));
    }

    /** A date that has passed. */
    public String past(WrittenCalendar.DateRow row) {
        String hours = hours(row.opens() == null ? List.of() : List.of(Hours.of(row.opens(), row.closes())));
        return dateOf(row.date()) + ": " + (row.note() == null ? hours : text("calendars.noted", row.note(), hours));
    }

    public String instant(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", locale()).format(instant.atZone(zone));
    }

    /** Such as {@code 62 h 30 min}. */
    public String duration(Duration duration) {
        long minutes = duration.abs().toMinutes();
        String sign = duration.isNegative() ? "−" : "";
        return sign + (minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min");
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    private static Locale locale() {
        return english() ? Locale.ENGLISH : new Locale("es", "MX");
    }
}
