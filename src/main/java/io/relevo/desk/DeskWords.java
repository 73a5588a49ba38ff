package io.relevo.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts, money and instants of the desk's pages in the reader's language. */
@Component
class DeskWords {

    private final MessageSource texts;
    private final ZoneId zone;

    DeskWords(MessageSource texts, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language());
    }

    String instant(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language())
                .withZone(zone)
                .format(at);
    }

    String money(BigDecimal price, int pieces, String currency) {
        NumberFormat format =
                NumberFormat.getInstance(language().getLanguage().equals("es") ? new Locale("es", "MX") : language());
        return format.format(price.multiply(BigDecimal.valueOf(pieces))) + " " + currency;
    }

    static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
