package io.relevo.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Which words of the catalogue the lists of each decision hold: a bit for each, since hardly two decisions hold the same. */
class ListWords {

    /** What holds for a list with an entry that lacks something; no catalogue allows it. */
    private static final Word INCOMPLETE = new Word("", "");

    private final Map<Word, Integer> numbers = new LinkedHashMap<>();

    /** By number of the word, 64 together. */
    private final List<long[]> planes = new ArrayList<>();

    /** @param fact the one whose values the catalogue lists */
    record Word(String fact, String text) {}

    void set(int index, Facts facts) {
        facts.pastReturns().forEach(past -> {
            set(index, new Word("reason", past.reason()));
            set(index, new Word("category", past.category()));
            present(index, past.value());
        });
        facts.orderLines().forEach(line -> {
            set(index, new Word("category", line.category()));
            present(index, line.price());
        });
    }

    private void present(int index, Object content) {
        if (content == null) {
            set(index, INCOMPLETE);
        }
    }

    void set(int index, Word word) {
        int number = numbers.computeIfAbsent(word.text() == null ? INCOMPLETE : word, fresh -> numbers.size());
        while (planes.size() <= number >> 6) {
            planes.add(new long[0]);
        }
        long[] plane = planes.get(number >> 6);
        if (index >= plane.length) {
            plane = Arrays.copyOf(plane, index + (index >> 1) + 1);
            planes.set(number >> 6, plane);
        }
        plane[index] |= 1L << number;
    }

    boolean whole(int index) {
        Integer number = numbers.get(INCOMPLETE);
        return number == null || !has(number, index);
    }

    private boolean has(int number, int index) {
        long[] plane = planes.get(number >> 6);
        return index < plane.length && (plane[index] >>> number & 1) != 0;
    }

    List<Word> words() {
        return List.copyOf(numbers.keySet());
    }

    /** Of one decision, by place in {@link #words()}. */
    long mask(int plane, int index) {
        return plane < planes.size() && index < planes.get(plane).length ? planes.get(plane)[index] : 0;
    }

    int planes() {
        return planes.size();
    }

    /** Decisions all of whose words the catalogue allows. */
    IntPredicate allowedBy(Catalogue catalogue) {
        long[] refused = new long[planes.size()];
        numbers.forEach((word, number) -> {
            if (!isAllowed(word, catalogue)) {
                refused[number >> 6] |= 1L << number;
            }
        });
        return index -> {
            for (int plane = 0; plane < refused.length; plane++) {
                if ((mask(plane, index) & refused[plane]) != 0) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean isAllowed(Word word, Catalogue catalogue) {
        return !word.equals(INCOMPLETE)
                && catalogue
                        .find(word.fact())
                        .map(known -> known.values().contains(word.text()))
                        .orElse(true);
    }
}
