package io.relevo.desk;

import java.util.List;

/** A page of a list that is never counted. */
record WorkSlice<T>(List<T> items, boolean more) {

    static final int LARGEST = 200;

    /** @param sizePlusOne one more than was asked for, if there are that many */
    static <T> WorkSlice<T> of(List<T> sizePlusOne, int size) {
        return new WorkSlice<>(sizePlusOne.stream().limit(size).toList(), sizePlusOne.size() > size);
    }

    static void check(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw Problem.badInput("page.wrong", String.valueOf(LARGEST));
        }
    }
}
