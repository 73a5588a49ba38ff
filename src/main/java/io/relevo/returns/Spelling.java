package io.relevo.returns;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the word that was meant. */
final class Spelling {

    private Spelling() {}

    /** The one with the fewest letters to change; empty if there are no words. */
    static String nearest(String typed, Collection<String> words) {
        String small = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.<String>comparingInt(word -> changes(small, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** Letters to add, drop or replace. */
    static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int i = 0; i <= to.length(); i++) {
            above[i] = i;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int i = 1; i <= to.length(); i++) {
                int replaced = above[i - 1] + (from.charAt(row - 1) == to.charAt(i - 1) ? 0 : 1);
                here[i] = Math.min(replaced, Math.min(above[i], here[i - 1]) + 1);
            }
            above = here;
        }
        return above[to.length()];
    }
}
