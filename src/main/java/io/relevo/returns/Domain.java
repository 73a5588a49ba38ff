package io.relevo.returns;

import io.relevo.returns.Fact.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a column's variable can be.
 *
 * @param type of a fact, or of what a table below answers
 * @param values all there are, for texts; empty otherwise
 * @param min smallest number, or null
 * @param max largest number, or null
 * @param absent whether it may be missing
 * @param flag the yes-or-no fact that, unless it is false, keeps it from missing; or null
 */
record Domain(Type type, Collection<Object> values, BigDecimal min, BigDecimal max, boolean absent, String flag) {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 1);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Domain of(Fact fact) {
        boolean conditional = !Set.of(Fact.ALWAYS, Fact.NEVER).contains(fact.required());
        return new Domain(
                fact.type(),
                List.copyOf(fact.values()),
                fact.min(),
                fact.max(),
                !fact.required().equals(Fact.ALWAYS),
                conditional ? fact.required() : null);
    }

    static Domain score(PointsBits points) {
        return new Domain(
                Type.INTEGER,
                List.of(),
                BigDecimal.valueOf(points.lowest()),
                BigDecimal.valueOf(points.highest()),
                false,
                null);
    }

    static Domain answers(Set<Object> answers) {
        if (answers.stream().allMatch(Boolean.class::isInstance)) {
            return new Domain(Type.BOOLEAN, answers, null, null, false, null);
        }
        boolean texts = answers.stream().allMatch(String.class::isInstance);
        return new Domain(texts ? Type.TEXT : Type.NUMBER, answers, null, null, false, null);
    }

    static Domain count() {
        return new Domain(Type.INTEGER, List.of(), BigDecimal.ZERO, null, false, null);
    }

    /** One of each kind that such literals can tell apart, and null if it may be missing. */
    List<Object> samples(Collection<?> literals) {
        List<Object> samples = new ArrayList<>(present(literals));
        if (absent) {
            samples.add(null);
        }
        return samples;
    }

    private Collection<?> present(Collection<?> literals) {
        if (!values.isEmpty()) {
            return values;
        }
        return switch (type) {
            case BOOLEAN -> List.of(true, false);
            case TEXT -> values;
            case DATE -> days(literals);
            case INTEGER -> whole(Numbers.cuts(literals));
            case NUMBER -> numbers(Numbers.cuts(literals));
        };
    }

    private static Set<LocalDate> days(Collection<?> literals) {
        Set<LocalDate> days = new TreeSet<>();
        literals.forEach(literal -> {
            LocalDate day = literal instanceof LocalDateTime time
                    ? time.toLocalDate()
                    : literal instanceof LocalDate date ? date : SOME_DAY;
            days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        });
        return days.isEmpty() ? Set.of(SOME_DAY) : days;
    }

    private List<Long> whole(BigDecimal[] cuts) {
        return Stream.concat(
                        Stream.of(cuts)
                                .map(cut -> cut.setScale(0, RoundingMode.FLOOR))
                                .flatMap(cut -> Stream.of(cut.subtract(BigDecimal.ONE), cut, cut.add(BigDecimal.ONE))),
                        ends())
                .filter(this::inside)
                .map(BigDecimal::longValue)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Number> numbers(BigDecimal[] cuts) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        Stream.concat(Stream.of(cuts), ends()).filter(this::inside).forEach(points::add);
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal last = null;
        for (BigDecimal point : points) {
            if (last != null) {
                all.add(last.add(point).divide(TWO));
            }
            all.add(point);
            last = point;
        }
        return all.stream().map(Numbers::canonical).toList();
    }

    private Stream<BigDecimal> ends() {
        BigDecimal low = min == null ? BigDecimal.valueOf(-1_000_000) : min;
        return Stream.of(low, max == null ? BigDecimal.valueOf(1_000_000) : max);
    }

    boolean inside(BigDecimal number) {
        return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
    }
}
