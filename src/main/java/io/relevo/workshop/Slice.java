package io.relevo.workshop;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a list.
 *
 * @param page from 0
 */
public record Slice<T>(List<T> items, int page, boolean more) {

    private static final int FARTHEST = 100_000;

    /** @param read asked for one more than is shown, beginning where it is told */
    static <T> Slice<T> of(int page, int size, IntFunction<List<T>> read) {
        int wanted = Math.min(Math.max(page, 0), FARTHEST);
        List<T> found = read.apply(wanted * size);
        return new Slice<>(found.stream().limit(size).toList(), wanted, found.size() > size);
    }

    public boolean alone() {
        return page == 0 && !more;
    }
}
