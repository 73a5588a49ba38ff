package io.relevo.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Dates and money as customers read them. */
@Component
class ShopFigures {

    private final ZoneId zone;

    ShopFigures(@Value("${relevo.shop.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /** @return null for null */
    String day(Instant at, Locale language) {
        return at == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(regional(language))
                        .format(at.atZone(zone));
    }

    /** @return null for null */
    String day(LocalDate day, Locale language) {
        return day == null ? null : day(day.atStartOfDay(zone).toInstant(), language);
    }

    /** With the currency's code: a dollar sign means something else in each country. */
    String money(BigDecimal amount, String currency, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(regional(language));
        int digits = digits(currency);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount) + " " + currency;
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    private static Locale regional(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.US : Locale.forLanguageTag("es-MX");
    }
}
