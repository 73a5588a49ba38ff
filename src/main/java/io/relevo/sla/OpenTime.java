package io.relevo.sla;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The open stretches of a span of time as sorted arrays, so that a question costs a binary search. All values are
 * epoch milliseconds.
 */
final class OpenTime {

    /** Half-open. */
    record Stretch(long opens, long closes) {}

    private final long[] opens;
    private final long[] closes;
    /** Open milliseconds of the span before each stretch. */
    private final long[] before;

    private final int count;
    private final long total;

    /** Stretches may overlap (a night shift and an early start on the next day): such time counts once. */
    OpenTime(long from, long to, List<Stretch> stretches) {
        opens = new long[stretches.size()];
        closes = new long[stretches.size()];
        before = new long[stretches.size()];
        int last = -1;
        for (Stretch stretch : stretches.stream()
                .map(whole -> new Stretch(Math.max(whole.opens, from), Math.min(whole.closes, to)))
                .filter(clipped -> clipped.opens < clipped.closes)
                .sorted(Comparator.comparingLong(Stretch::opens))
                .toList()) {
            if (last >= 0 && stretch.opens <= closes[last]) {
                closes[last] = Math.max(closes[last], stretch.closes);
            } else {
                last++;
                opens[last] = stretch.opens;
                closes[last] = stretch.closes;
            }
        }
        count = last + 1;
        long sum = 0;
        for (int i = 0; i < count; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        total = sum;
    }

    long total() {
        return total;
    }

    /** Open time of the span before the instant. */
    long before(long instant) {
        int i = lastNotAfter(opens, instant);
        return i < 0 ? 0 : before[i] + Math.min(instant, closes[i]) - opens[i];
    }

    /** The first instant before which there is that much open time; {@code 0 < open <= total}. */
    long reached(long open) {
        int i = lastNotAfter(before, open - 1);
        return opens[i] + open - before[i];
    }

    boolean isOpen(long instant) {
        int i = lastNotAfter(opens, instant);
        return i >= 0 && instant < closes[i];
    }

    /** The instant itself if open; -1 if the span has no open time from there on. */
    long nextOpening(long instant) {
        int i = lastNotAfter(opens, instant);
        if (i >= 0 && instant < closes[i]) {
            return instant;
        }
        return i + 1 < count ? opens[i + 1] : -1;
    }

    /** The first instant open in one and closed in the other; {@link Long#MAX_VALUE} if there is none. */
    long firstDifference(OpenTime other) {
        for (int i = 0; i < count || i < other.count; i++) {
            if (i >= count || i >= other.count) {
                return i < count ? opens[i] : other.opens[i];
            }
            if (opens[i] != other.opens[i]) {
                return Math.min(opens[i], other.opens[i]);
            }
            if (closes[i] != other.closes[i]) {
                return Math.min(closes[i], other.closes[i]);
            }
        }
        return Long.MAX_VALUE;
    }

    private int lastNotAfter(long[] sorted, long key) {
        int found = Arrays.binarySearch(sorted, 0, count, key);
        return found >= 0 ? found : -found - 2;
    }
}
