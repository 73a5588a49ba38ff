package io.relevo.workshop;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Finding;
import io.relevo.returns.Outcome;
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

/** Codes, columns, money and instants in the reader's language. What has no words of its own is shown as it stands. */
@Component
public class WorkshopWords {

    private final MessageSource texts;
    private final ZoneId zone;

    WorkshopWords(MessageSource texts, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public String outcome(Outcome outcome) {
        return text("workshop.outcome." + outcome);
    }

    /** Where there is little room. */
    public String brief(Outcome outcome) {
        return text("workshop.brief." + outcome);
    }

    public String state(String state) {
        return text("workshop.state." + state);
    }

    public String table(String table) {
        return texts.getMessage("workshop.table." + table, null, table, language());
    }

    /** A fact, or another column of the points, else what its author called it. */
    public String column(Catalogue catalogue, String column) {
        return catalogue
                .find(column)
                .map(fact -> fact.labels().getOrDefault(language().getLanguage(), column))
                .orElseGet(() -> column.equals("riskScore")
                        ? text("workshop.decision.score")
                        : texts.getMessage("returns.column." + column, null, column, language()));
    }

    /** Whatever a fact may be, in the reader's words. */
    public String content(Object content) {
        if (content == null) {
            return text("workshop.decision.nothing");
        }
        return content instanceof Boolean ? text("workshop.content." + content) : content.toString();
    }

    public String finding(Finding finding) {
        return texts.getMessage("returns." + finding.code(), finding.arguments(), finding.toString(), language());
    }

    public String refusal(NotYet refusal) {
        return texts.getMessage(refusal.key(), refusal.arguments(), language());
    }

    public String money(BigDecimal usd) {
        NumberFormat format = NumberFormat.getIntegerInstance(language());
        return format.format(usd) + " USD";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(language());
        format.setMaximumFractionDigits(2);
        return format.format(share);
    }

    public String instant(Instant at) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", language())
                        .withZone(zone)
                        .format(at);
    }

    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language());
    }

    ZoneId zone() {
        return zone;
    }

    static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
