package io.relevo.workshop;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Fact;
import io.relevo.returns.Finding;
import io.relevo.returns.Outcome;
import io.relevo.returns.Release;
import io.relevo.returns.RowNames;
import io.relevo.returns.TableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes, columns, money and instants in the reader's language. What has no words of its own is shown as it stands. */
@Component
public class WorkshopWords {

    private static final Locale MEXICO = new Locale("es", "MX");
    private static final BigDecimal FINE = new BigDecimal("0.01");
    private static final Set<String> UNITS = Set.of("days", "business days", "months");
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

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
                        : texts.getMessage("returns.column." + column, null, output(column), language()));
    }

    /** Whatever a fact may be, in the reader's words. */
    public String content(Object content) {
        if (content == null) {
            return text("workshop.decision.nothing");
        }
        if (content instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("d MMM yyyy", language()).format(day);
        }
        if (content instanceof Number number) {
            return decimal(number);
        }
        return content instanceof Boolean ? text("workshop.content." + content) : content.toString();
    }

    /** With the fact's unit. */
    public String content(Catalogue catalogue, String fact, Object content) {
        String unit = catalogue.find(fact).map(Fact::unit).orElse(null);
        if (!(content instanceof Number) || unit == null || !UNITS.contains(unit)) {
            return content(content);
        }
        String key = "workshop.unit." + unit.replace(' ', '-');
        // "Days since delivery: 6 days" says it twice.
        boolean told = column(catalogue, fact)
                .toLowerCase(language())
                .contains(text(key, "").strip());
        return told ? content(content) : text(key, content(content));
    }

    /** A cell that says nothing but yes or no; else as its author wrote it. */
    public String cell(String cell) {
        return YES_OR_NO.contains(cell) ? text("workshop.content." + cell) : cell;
    }

    /** What a table answers under a name. */
    public String output(String name) {
        return texts.getMessage("workshop.output." + name, null, name, language());
    }

    public String answer(String output, Object content) {
        return switch (output) {
            case "outcome" -> outcome(Outcome.valueOf(String.valueOf(content)));
            case "reasonCode", "eligibility" -> reason(String.valueOf(content));
            default -> content(content);
        };
    }

    /** What the shipped tables' codes mean; others speak for themselves. */
    public String reason(String code) {
        return texts.getMessage("workshop.reason." + code, null, code, language());
    }

    public String reasons(List<String> codes) {
        return codes.stream().map(this::reason).collect(Collectors.joining("; "));
    }

    /** What whoever edits the row calls it. */
    public String row(RowNames names, String table, String row) {
        if (table.equals(Release.POINTS_FILE)) {
            return row;
        }
        if (table.equals(TableRow.NO_TABLE)) {
            return reason(row);
        }
        int number = names.of(table, row).number();
        return number == 0 ? table(table) + ", " + row : text("workshop.row", table(table), Integer.toString(number));
    }

    /** Of whichever release knows the row. */
    public String row(RowNames names, RowNames others, String table, String row) {
        return row(names.of(table, row).number() == 0 ? others : names, table, row);
    }

    public String note(RowNames names, RowNames others, String table, String row) {
        String note = names.of(table, row).note();
        return note.isEmpty() ? others.of(table, row).note() : note;
    }

    public String finding(Finding finding) {
        Object[] arguments = finding.arguments();
        arguments[0] = finding.table() == null ? "" : table(finding.table());
        return texts.getMessage("returns." + finding.code(), arguments, finding.toString(), language());
    }

    public String refusal(NotYet refusal) {
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(one -> one instanceof Number number ? decimal(number) : one)
                .toArray();
        return texts.getMessage(refusal.key(), arguments, language());
    }

    public String money(BigDecimal usd) {
        return NumberFormat.getIntegerInstance(region()).format(usd) + " USD";
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(region()).format(number);
    }

    /** @param share null where there is nothing to share */
    public String percent(BigDecimal share) {
        if (share == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(region());
        format.setMaximumFractionDigits(share.compareTo(FINE) < 0 ? 2 : 1);
        return format.format(share);
    }

    /** @param millis null if it isn't known */
    public String took(Long millis) {
        if (millis == null) {
            return "–";
        }
        Duration took = Duration.ofMillis(millis);
        if (millis < 1_000) {
            return text("workshop.took.ms", number(millis));
        }
        if (took.toMinutes() < 2) {
            return text("workshop.took.s", decimal(tenths(millis, 1_000)));
        }
        if (took.toHours() < 2) {
            return text("workshop.took.min", number(took.toMinutes()));
        }
        return took.toDays() < 2
                ? text("workshop.took.h", decimal(tenths(millis, 3_600_000)))
                : text("workshop.took.d", decimal(tenths(millis, 86_400_000)));
    }

    private static BigDecimal tenths(long millis, long unit) {
        return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP);
    }

    private static String decimal(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(region());
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** Spain's comma for decimals is not what this shop's people read. */
    private static Locale region() {
        return language().getLanguage().equals("es") ? MEXICO : language();
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
