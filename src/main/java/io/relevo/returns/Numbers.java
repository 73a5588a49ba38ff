package io.relevo.returns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One form for each number, whatever it came as. */
final class Numbers {

    private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** A Long if it is whole and fits, else a BigDecimal without trailing zeros. */
    static Number canonical(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        return exact.scale() <= 0 && exact.compareTo(LONG_MIN) >= 0 && exact.compareTo(LONG_MAX) <= 0
                ? (Number) exact.longValueExact()
                : exact;
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    /** The numbers among them, from small to large, each once. */
    static BigDecimal[] cuts(Collection<?> literals) {
        return literals.stream()
                .filter(Number.class::isInstance)
                .map(literal -> decimal((Number) literal))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> new TreeSet<BigDecimal>()),
                        cuts -> cuts.toArray(BigDecimal[]::new)));
    }

    /** Even numbers between two cuts, odd ones on a cut. */
    static int classOf(BigDecimal number, BigDecimal[] cuts) {
        int place = Arrays.binarySearch(cuts, number);
        return place >= 0 ? 2 * place + 1 : -2 * (place + 1);
    }
}
