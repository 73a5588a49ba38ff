package io.relevo.returns;

import java.math.BigDecimal;

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
}
