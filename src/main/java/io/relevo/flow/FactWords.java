package io.relevo.flow;

import io.relevo.returns.Catalogue;
import io.relevo.returns.Explanation;
import io.relevo.returns.Fact;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Facts, what they are and what a row asks of them, in a reader's words. What has no words is shown as it stands. */
public class FactWords {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("\\[?\\s*([^\\[\\].]*(?:\\.\\d+)?)\\.\\.([^\\[\\]]*?)\\s*]?");
    private static final Pattern DATE = Pattern.compile("date(?: and time)?\\(\"(\\d{4}-\\d\\d-\\d\\d)[^\"]*\"\\)");
    private static final Map<String, String> COMPARED =
            Map.of("<=", "at-most", ">=", "at-least", "<", "less-than", ">", "more-than");
    private static final int YEAR = 365;

    private final MessageSource texts;
    private final Catalogue catalogue;
    private final Locale language;

    FactWords(MessageSource texts, Catalogue catalogue, Locale language) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.language = language;
    }

    /** What the catalogue calls it, else a column of the points, else what a table answers, else the name. */
    public String column(String name) {
        return catalogue
                .find(name)
                .map(fact -> fact.labels().getOrDefault(language.getLanguage(), name))
                .orElseGet(() -> text("returns.column." + name, text("explained.input." + name, name)));
    }

    /** As {@link #column}, to stand before a {@link #content}, which tells the unit. */
    public String label(String name) {
        return column(name).replace(" (" + unit(name) + ")", "");
    }

    private String unit(String name) {
        return catalogue.find(name).map(Fact::unit).orElse("");
    }

    /** @param content may be null */
    public String content(String name, Object content) {
        if (content == null) {
            return text("explained.nothing", "");
        }
        if (content instanceof Boolean) {
            return text("explained.content." + content, content.toString());
        }
        if (content instanceof LocalDate day) {
            return day(day);
        }
        if (content instanceof Number number) {
            return measured(name, new BigDecimal(number.toString()));
        }
        String code = content.toString();
        return catalogue
                .find(name)
                .filter(fact -> fact.values().contains(code))
                .map(fact -> fact.word(code, language))
                // What a table below answered is a reason, not a fact.
                .orElseGet(() -> text("explained.reason." + code, code));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", language).format(day);
    }

    private String measured(String name, BigDecimal number) {
        String unit = unit(name);
        if (unit.equals("share")) {
            NumberFormat percent = NumberFormat.getPercentInstance(regional());
            percent.setMaximumFractionDigits(2);
            return percent.format(number);
        }
        String written = NumberFormat.getInstance(regional()).format(number);
        String key = "explained.unit." + unit.replace(' ', '-');
        // "Days since delivery: 6 days" would say it twice.
        boolean told =
                label(name).toLowerCase(language).contains(unit(key, 2, "").strip());
        String measured = told ? written : unit(key, number, written);
        int years = unit.equals("days") ? number.intValue() / YEAR : 0;
        return years == 0
                ? measured
                : texts.getMessage("explained.years", new Object[] {measured, years}, measured, language);
    }

    private String unit(String key, Number number, String written) {
        return texts.getMessage(key, new Object[] {number, written}, written, language);
    }

    /** What was so, and what the row asks of it where that is more than what was so. */
    String because(Explanation.Because because) {
        String content = content(because.name(), because.content());
        String asked = asked(because.name(), because.cell());
        Object[] said = {label(because.name()), content, asked};
        return worded(asked.equals(content) ? "explained.because" : "explained.because.asked", said);
    }

    /** What a cell asks for, such as "5 o más" for {@code 5..} or {@code >= 5}. */
    public String asked(String name, String cell) {
        Matcher comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            String bound = comparison.group(2);
            String key = "explained.asks." + COMPARED.get(comparison.group(1));
            return worded(DATE.matcher(bound).matches() ? key + ".date" : key, literal(name, bound));
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches() && !cell.contains("\"")) {
            return between(literal(name, range.group(1)), literal(name, range.group(2)));
        }
        UnaryOperator<String> unquoted = part -> literal(name, part.strip().replaceAll("^\"|\"$", ""));
        return cell.contains("(")
                ? cell
                : Arrays.stream(cell.split(","))
                        .map(unquoted)
                        .collect(Collectors.joining(" " + text("explained.or", "/") + " "));
    }

    private String between(String from, String to) {
        if (to.isEmpty()) {
            return worded("explained.asks.at-least", from);
        }
        if (from.isEmpty()) {
            return worded("explained.asks.at-most", to);
        }
        return from.equals(to) ? from : worded("explained.asks.between", from, to);
    }

    private String literal(String name, String written) {
        Matcher date = DATE.matcher(written);
        if (date.matches()) {
            return day(LocalDate.parse(date.group(1)));
        }
        if (written.equals("true") || written.equals("false")) {
            return content(name, Boolean.valueOf(written));
        }
        return written.matches("-?\\d+(\\.\\d+)?")
                ? content(name, new BigDecimal(written))
                : written.isEmpty() ? "" : content(name, written);
    }

    private String worded(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private String text(String key, String otherwise) {
        return texts.getMessage(key, null, otherwise, language);
    }

    /** Spanish is Mexican: 1,250 and not 1.250. */
    private Locale regional() {
        return language.getLanguage().equals("es") ? new Locale("es", "MX") : language;
    }
}
