package io.relevo.insight;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Numbers and times as people of the shop write them, in the language of the request. */
public class Figures {

    private static final String NO_BREAK = "\u00A0";
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Locale locale;
    private final ZoneId zone;

    Figures(ZoneId zone) {
        this.locale =
                "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? Locale.US : Locale.forLanguageTag("es-MX");
        this.zone = zone;
    }

    /** Hours with one decimal. */
    public String hours(long millis) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(millis / HOUR);
    }

    /** Hours and minutes; a day of working time would be ambiguous. A dash for null. */
    public String span(Long millis) {
        if (millis == null) {
            return "–";
        }
        Duration span = Duration.ofMillis(millis);
        String hours = count(span.toHours()) + NO_BREAK + "h";
        String minutes = span.toMinutesPart() + NO_BREAK + "min";
        if (span.toHours() == 0) {
            return minutes;
        }
        return span.toMinutesPart() == 0 ? hours : hours + NO_BREAK + minutes;
    }

    public String span(Duration span) {
        return span == null ? span((Long) null) : span(Long.valueOf(span.toMillis()));
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @param share 0 to 1; something is never shown as nothing, nor less than all as all */
    public String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 1) {
            return "<" + NO_BREAK + "1" + NO_BREAK + "%";
        }
        return (percent > 99 && percent < 100 ? 99 : Math.round(percent)) + NO_BREAK + "%";
    }

    public String at(Instant instant) {
        return instant == null ? "" : format("d MMM uuuu, HH:mm").format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return format("d MMM").format(day);
    }

    public String fullDay(LocalDate day) {
        return format("d MMM uuuu").format(day);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
