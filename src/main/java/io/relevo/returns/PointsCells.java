package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From one cell to its value, or to a finding that says how to write it. */
class PointsCells {

    static final int MAX_POINTS = 1_000;
    static final int MAX_NOTE = 200;

    private static final Pattern ROW_ID = Pattern.compile("RR-[1-9]\\d{0,5}");
    private static final Pattern REASON_CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,4}");
    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,6})?)?";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

    /** A spreadsheet would take a text that begins so for a formula. */
    private static final Pattern NOTE = Pattern.compile("(?![=+@\\-])\\P{Cntrl}{0," + MAX_NOTE + "}");

    private static final Set<String> YES = Set.of("true", "yes", "sí", "si", "verdadero");
    private static final Set<String> NO = Set.of("false", "no", "falso");

    private final Catalogue catalogue;

    PointsCells(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The cells of one row, and where its findings go. */
    record Reader(Sheet.Row row, String name, Map<String, Integer> columns, List<Finding> findings) {

        /** Empty when there is nothing to read; what is no plain content is refused here. */
        Optional<String> text(String column) {
            Sheet.Cell cell = columns.containsKey(column) ? row.cell(columns.get(column)) : Sheet.Cell.EMPTY;
            switch (cell.kind()) {
                case FORMULA -> refuse("points.formula", column);
                case DATE -> refuse("points.date", column);
                case ERROR -> refuse("points.error", column);
                case CONTENT -> {
                    return Optional.of(cell.text()).filter(text -> !text.isEmpty());
                }
            }
            return Optional.empty();
        }

        boolean empty(String column) {
            return !columns.containsKey(column) || row.cell(columns.get(column)).blank();
        }

        /** Unless its kind was refused before. */
        void refuseOnce(String code, String column) {
            if (row.cell(columns.get(column)).kind() == Sheet.Cell.Kind.CONTENT) {
                refuse(code, column);
            }
        }

        void refuse(String code, String column, String... details) {
            String cell = column == null || !columns.containsKey(column)
                    ? null
                    : row.cell(columns.get(column)).text();
            findings.add(new Finding(
                    code,
                    PointsImport.NAME,
                    name.isEmpty() ? null : name,
                    row.number(),
                    column,
                    cell,
                    List.of(details)));
        }

        void refuseStrayCells() {
            IntStream.range(0, row.cells().size())
                    .filter(index ->
                            !columns.containsValue(index) && !row.cell(index).blank())
                    .forEach(index -> findings.add(new Finding(
                            "points.stray-cell",
                            PointsImport.NAME,
                            name,
                            row.number(),
                            null,
                            row.cell(index).text(),
                            List.of(String.valueOf(index + 1)))));
        }
    }

    /** @throws IllegalArgumentException if the row was made by other hands and its name or reason could end a literal */
    static void require(PointsRow row) {
        if (!ROW_ID.matcher(row.id()).matches()
                || !REASON_CODE.matcher(row.reason()).matches()) {
            throw new IllegalArgumentException(
                    "'" + row.id() + "', '" + row.reason() + "': no row name, or no reason code");
        }
    }

    String id(Reader reader, Set<String> taken) {
        String id = reader.text(PointsTemplate.ROW).orElse("");
        if (!ROW_ID.matcher(id).matches()) {
            reader.refuseOnce("points.row", PointsTemplate.ROW);
        } else if (!taken.add(id)) {
            reader.refuse("points.double-row", PointsTemplate.ROW);
        }
        return id;
    }

    String note(Reader reader) {
        String note = reader.text(PointsTemplate.NOTE).orElse("");
        if (!NOTE.matcher(note).matches()) {
            reader.refuse("points.note", PointsTemplate.NOTE, String.valueOf(MAX_NOTE));
        }
        return note;
    }

    String reason(Reader reader) {
        String reason = reader.text(PointsTemplate.REASON_CODE).orElse("");
        if (!REASON_CODE.matcher(reason).matches()) {
            reader.refuseOnce("points.reason-code", PointsTemplate.REASON_CODE);
        }
        return reason;
    }

    int points(Reader reader) {
        if (reader.empty(PointsTemplate.POINTS)) {
            reader.refuse("points.no-points", PointsTemplate.POINTS, String.valueOf(MAX_POINTS));
            return 0;
        }
        Optional<String> text = reader.text(PointsTemplate.POINTS);
        int points = text.filter(whole -> POINTS.matcher(whole).matches())
                .map(Integer::parseInt)
                .orElse(0);
        if (text.isPresent() && (points == 0 || Math.abs(points) > MAX_POINTS)) {
            reader.refuse("points.points", PointsTemplate.POINTS, String.valueOf(MAX_POINTS));
        }
        return points;
    }

    Optional<Condition> condition(Reader reader, PointsColumn column) {
        return reader.text(column.name()).flatMap(text -> switch (column.type()) {
            case TEXT -> oneOf(reader, column, text);
            case BOOLEAN -> is(reader, column, text);
            default -> between(reader, column, text);
        });
    }

    private Optional<Condition> oneOf(Reader reader, PointsColumn column, String text) {
        List<String> allowed = catalogue.find(column.name()).map(Fact::values).orElse(List.of());
        List<String> wanted = List.of(text.strip().split("\\s*[,;]\\s*"));
        List<String> unknown =
                wanted.stream().filter(each -> known(each, allowed).isEmpty()).toList();
        if (wanted.isEmpty() || !unknown.isEmpty()) {
            reader.refuse("points.choice", column.name(), String.join(", ", unknown), String.join(", ", allowed));
            return Optional.empty();
        }
        Set<String> chosen =
                wanted.stream().flatMap(each -> known(each, allowed).stream()).collect(Collectors.toSet());
        return Optional.of(
                new Condition.OneOf(allowed.stream().filter(chosen::contains).toList()));
    }

    private static Optional<String> known(String text, List<String> allowed) {
        return allowed.stream().filter(text::equalsIgnoreCase).findFirst();
    }

    private static Optional<Condition> is(Reader reader, PointsColumn column, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            reader.refuse("points.yes-or-no", column.name());
            return Optional.empty();
        }
        return Optional.of(new Condition.Is(YES.contains(word)));
    }

    private Optional<Condition> between(Reader reader, PointsColumn column, String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || range.group(1) == null && range.group(2) == null) {
            reader.refuse("points.range", column.name());
            return Optional.empty();
        }
        BigDecimal from = range.group(1) == null ? null : new BigDecimal(range.group(1));
        BigDecimal to = range.group(2) == null ? null : new BigDecimal(range.group(2));
        boolean whole = column.type() == Fact.Type.INTEGER;
        if (from != null && to != null && from.compareTo(to) > 0) {
            reader.refuse("points.range-backwards", column.name(), to.toPlainString() + ".." + from.toPlainString());
            return Optional.empty();
        }
        if (whole && (fraction(from) || fraction(to))) {
            reader.refuse("points.whole", column.name());
            return Optional.empty();
        }
        Optional<Fact> fact = catalogue.find(column.name());
        if (fact.isPresent() && !(inside(from, fact.get()) && inside(to, fact.get()))) {
            reader.refuse(
                    "points.outside",
                    column.name(),
                    String.valueOf(fact.get().min()),
                    String.valueOf(fact.get().max()));
            return Optional.empty();
        }
        return Optional.of(new Condition.Between(from, to, whole));
    }

    private static boolean fraction(BigDecimal number) {
        return number != null && number.stripTrailingZeros().scale() > 0;
    }

    private static boolean inside(BigDecimal end, Fact fact) {
        return end == null
                || (fact.min() == null || end.compareTo(fact.min()) >= 0)
                        && (fact.max() == null || end.compareTo(fact.max()) <= 0);
    }
}
