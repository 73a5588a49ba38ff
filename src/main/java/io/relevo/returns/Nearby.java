package io.relevo.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Values beside the lines that tables draw, and how far they are from another. */
final class Nearby {

    private static final double DAYS_LIKE_A_WORD = 30;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Nearby() {}

    /** One step to each side of every line, and on it; every other word. */
    static Stream<Object> values(Fact fact, Collection<Object> lines) {
        return switch (fact.type()) {
            case BOOLEAN -> Stream.of(true, false);
            case TEXT -> fact.values().stream().map(Object.class::cast);
            case DATE ->
                lines.stream()
                        .filter(LocalDateTime.class::isInstance)
                        .map(line -> ((LocalDateTime) line).toLocalDate())
                        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
            case INTEGER -> numbers(lines, BigDecimal.ONE);
            case NUMBER -> numbers(lines, CENT);
        };
    }

    private static Stream<Object> numbers(Collection<Object> lines, BigDecimal step) {
        var numbers = new TreeSet<BigDecimal>();
        for (BigDecimal cut : Numbers.cuts(lines)) {
            numbers.addAll(List.of(cut.subtract(step), cut, cut.add(step)));
        }
        return numbers.stream().map(Numbers::canonical);
    }

    /** Numbers by how much of themselves they change, days by months; another word is 1. */
    static double far(Object from, Object to) {
        if (from instanceof Number before && to instanceof Number after) {
            double was = before.doubleValue();
            return Math.abs(after.doubleValue() - was) / (1 + Math.abs(was));
        }
        return from instanceof LocalDate before && to instanceof LocalDate after
                ? Math.abs(ChronoUnit.DAYS.between(before, after)) / DAYS_LIKE_A_WORD
                : 1;
    }
}
