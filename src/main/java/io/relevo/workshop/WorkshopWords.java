package io.relevo.workshop;

import io.relevo.flow.DecisionWords;
import io.relevo.flow.FactWords;
import io.relevo.returns.Catalogue;
import io.relevo.returns.FactProblem;
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
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Codes, columns, money and instants in the reader's language. What has no words of its own is shown as it stands. */
@Component
public class WorkshopWords {

    private static final Locale MEXICO = new Locale("es", "MX");
    private static final BigDecimal FINE = new BigDecimal("0.01");

    private final DecisionWords decisions;
    private final MessageSource texts;
    private final ZoneId zone;

    WorkshopWords(DecisionWords decisions, MessageSource texts, @Value("${relevo.shop.zone}") ZoneId zone) {
        this.decisions = decisions;
        this.texts = texts;
        this.zone = zone;
    }

    public String outcome(Outcome outcome) {
        return decisions.outcome(outcome, language());
    }

    /** Where there is little room. */
    public String brief(Outcome outcome) {
        return text("workshop.brief." + outcome);
    }

    public String state(String state) {
        return text("workshop.state." + state);
    }

    public String table(String table) {
        return decisions.table(table, language());
    }

    /** A fact, or another column of the points, else what its author called it. */
    public String column(Catalogue catalogue, String column) {
        return facts(catalogue).column(column);
    }

    /** What stands before a {@link #content(Catalogue, String, Object)}. */
    public String label(Catalogue catalogue, String fact) {
        return facts(catalogue).label(fact);
    }

    /** With the fact's unit. */
    public String content(Catalogue catalogue, String fact, Object content) {
        return facts(catalogue).content(fact, content);
    }

    /** What a row's cell wants of a fact. */
    public String asked(Catalogue catalogue, String fact, String cell) {
        return facts(catalogue).asked(fact, cell);
    }

    /** What a table answers under a name. */
    public String output(String name) {
        return decisions.output(name, language());
    }

    public String answer(Catalogue catalogue, String output, Object content) {
        return output.equals("outcome")
                ? outcome(Outcome.valueOf(content.toString()))
                : content(catalogue, output, content);
    }

    public String problem(Catalogue catalogue, FactProblem problem) {
        return decisions.problem(problem, catalogue, language());
    }

    private FactWords facts(Catalogue catalogue) {
        return decisions.facts(catalogue, language());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language()).format(day);
    }

    /** What the shipped tables' codes mean; others speak for themselves. */
    public String reason(String code) {
        return StringUtils.capitalize(decisions.reason(code, language()));
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

    public String decimal(Number number) {
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
