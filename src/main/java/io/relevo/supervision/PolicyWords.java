package io.relevo.supervision;

import io.relevo.flow.PolicyTable;
import io.relevo.flow.PolicyTable.Column;
import io.relevo.flow.PolicyTable.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rows, cells and lengths of time in the reader's language. What has no words of its own is shown as it stands. */
@Component
class PolicyWords {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern AT_LEAST = Pattern.compile(">=\\s*(\\d+)");
    private static final Pattern BEGINS = Pattern.compile("starts with\\(\\?,\\s*\"([^\"]*)\"\\)");

    private final MessageSource texts;

    PolicyWords(MessageSource texts) {
        this.texts = texts;
    }

    public String column(Column column) {
        String name = column.label().isBlank() ? column.name() : column.label();
        return texts.getMessage("policy.column." + column.name(), null, name, language());
    }

    /** A code such as {@code where-is-my-order} of that column. */
    public String code(String column, String code) {
        return texts.getMessage("policy." + column + "." + code, null, code, language());
    }

    public String condition(Column column, String cell) {
        if (cell.isBlank() || cell.equals("-")) {
            return text("policy.any");
        }
        if (cell.matches("\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*")) {
            return String.join(
                    ", ",
                    TEXT.matcher(cell)
                            .results()
                            .map(found -> code(column.name(), found.group(1)))
                            .toList());
        }
        var atLeast = AT_LEAST.matcher(cell);
        if (atLeast.matches()) {
            return text("policy.at-least", atLeast.group(1));
        }
        var begins = BEGINS.matcher(cell);
        if (begins.matches()) {
            return text("policy.begins", begins.group(1));
        }
        return cell.equals("not(null)") ? text("policy.some") : cell;
    }

    public String value(Column column, String cell) {
        if (cell.isBlank() || cell.equals("null")) {
            return "–";
        }
        if (column.name().endsWith(PolicyDraft.MINUTES)) {
            WorkingMinutes written = WorkingMinutes.of(cell);
            return written.unit() == WorkingMinutes.Unit.feel
                    ? cell
                    : written.amount() + " " + written.unit().name();
        }
        if (column.name().equals("percent")) {
            return cell + " %";
        }
        var text = TEXT.matcher(cell);
        return text.matches() ? code(column.name(), text.group(1)) : code(column.name(), cell);
    }

    /** The conditions of a row in one line. */
    public String when(PolicyTable table, Row row) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            String cell = row.inputs().get(i);
            if (!cell.isBlank()) {
                parts.add(column(column) + ": " + condition(column, cell));
            }
        }
        return parts.isEmpty() ? text("policy.otherwise") : String.join(" · ", parts);
    }

    /** What a row says, in one line, without what it leaves out. */
    public String then(PolicyTable table, Row row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            String value = value(column, row.outputs().get(i));
            if (!value.equals("–") && !row.outputs().get(i).equals("false")) {
                parts.add(
                        column.name().endsWith(PolicyDraft.MINUTES)
                                        || column.name().equals("calendar")
                                ? column(column) + " " + value
                                : value);
            }
        }
        return String.join(" · ", parts);
    }

    public String length(Duration working) {
        WorkingMinutes written = WorkingMinutes.of(BigDecimal.valueOf(working.toSeconds())
                .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
        return written.amount() + " " + written.unit().name();
    }

    public String instant(Instant at, ZoneId zone) {
        return at == null
                ? "–"
                : DateTimeFormatter.ofPattern("EEE d MMM HH:mm", language())
                        .withZone(zone)
                        .format(at);
    }

    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
