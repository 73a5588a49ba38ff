package io.relevo.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one cell of the points table asks for, as a value and never as its author's text. A fact that is not there
 * fulfils none.
 */
public sealed interface Condition {

    boolean holds(Object content);

    /** As it is written in a cell. */
    String cell();

    /** Where its answer changes. */
    List<Object> literals();

    /** As it stands in the rules; built from the value alone. */
    String literal();

    record OneOf(List<String> texts) implements Condition {

        public OneOf {
            texts = List.copyOf(texts);
            texts.forEach(CatalogueFile::requireText);
        }

        @Override
        public boolean holds(Object content) {
            return content instanceof String text && texts.contains(text);
        }

        @Override
        public List<Object> literals() {
            return List.copyOf(texts);
        }

        @Override
        public String cell() {
            return String.join(", ", texts);
        }

        @Override
        public String literal() {
            return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
        }
    }

    record Is(boolean wanted) implements Condition {

        @Override
        public boolean holds(Object content) {
            return content instanceof Boolean flag && flag == wanted;
        }

        @Override
        public List<Object> literals() {
            return List.of(wanted);
        }

        @Override
        public String cell() {
            return Boolean.toString(wanted);
        }

        @Override
        public String literal() {
            return cell();
        }
    }

    /** Both ends belong to it. A missing end is null; one of them is there. */
    record Between(BigDecimal from, BigDecimal to, boolean whole) implements Condition {

        /** Beyond every value the catalogue allows. */
        private static final BigDecimal FAR = new BigDecimal("999999999999999");

        public Between {
            from = from == null ? null : Numbers.decimal(Numbers.canonical(from));
            to = to == null ? null : Numbers.decimal(Numbers.canonical(to));
        }

        @Override
        public boolean holds(Object content) {
            if (!(content instanceof Number number)) {
                return false;
            }
            BigDecimal exact = Numbers.decimal(number);
            return (from == null || exact.compareTo(from) >= 0) && (to == null || exact.compareTo(to) <= 0);
        }

        @Override
        public List<Object> literals() {
            return Stream.of(from, to)
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
        }

        @Override
        public String cell() {
            return (from == null ? "" : from.toPlainString()) + ".." + (to == null ? "" : to.toPlainString());
        }

        @Override
        public String literal() {
            return literal(from == null ? FAR.negate() : from) + ',' + literal(to == null ? FAR : to);
        }

        private String literal(BigDecimal end) {
            return end.toPlainString() + (whole ? "L" : "B");
        }
    }
}
