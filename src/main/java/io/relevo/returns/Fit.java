package io.relevo.returns;

import java.util.Arrays;

/**
 * Which rows of one column a value fits, one bit each.
 *
 * @param open rows whose cell has to be asked with the whole case, or null if there are none; their bit in {@code
 *     holds} is set
 * @param failed the engine stops at such a value
 */
record Fit(long[] holds, long[] open, boolean failed) {

    static final Fit FAILED = new Fit(new long[0], null, true);

    static long[] all(int rows) {
        long[] all = new long[words(rows)];
        for (int row = 0; row < rows; row++) {
            set(all, row);
        }
        return all;
    }

    static int words(int rows) {
        return rows + Long.SIZE - 1 >>> 6;
    }

    static void set(long[] bits, int row) {
        bits[row >> 6] |= 1L << row;
    }

    static boolean has(long[] bits, int row) {
        return (bits[row >> 6] >>> row & 1) != 0;
    }

    /** -1 if there is none. */
    static int first(long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(bits[i]);
            }
        }
        return -1;
    }

    static int count(long[] bits) {
        return Arrays.stream(bits).mapToInt(Long::bitCount).sum();
    }
}
