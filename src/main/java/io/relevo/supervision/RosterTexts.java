package io.relevo.supervision;

import io.relevo.staff.RosterRefusal;
import io.relevo.staff.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a shift or an absence, in the reader's language. */
@Component
class RosterTexts {

    private final MessageSource texts;
    private final ZoneId zone;

    RosterTexts(MessageSource texts, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    static String key(RosterRefusal.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(RosterRefusal refusal) {
        return sentence(key(refusal.kind()), refusal.arguments().toArray());
    }

    String sentence(String key, Object... arguments) {
        Locale language = LocaleContextHolder.getLocale();
        Object[] worded = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            worded[i] = worded(arguments[i], language);
        }
        return texts.getMessage("supervision.shifts.wrong." + key, worded, language);
    }

    private Object worded(Object argument, Locale language) {
        if (argument instanceof Shift shift) {
            return shift.day().getDisplayName(TextStyle.FULL, language) + " " + shift.opens() + "–" + shift.closes();
        }
        if (argument instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(language)
                    .format(date);
        }
        if (argument instanceof Instant at) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(language)
                    .withZone(zone)
                    .format(at);
        }
        return argument;
    }
}
