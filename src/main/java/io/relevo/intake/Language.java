package io.relevo.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Spanish or English, by counting small words; the mailbox's own language where the text does not say. */
final class Language {

    private static final Set<String> ES = Set.of(
            "el", "la", "los", "las", "de", "que", "y", "en", "un", "una", "mi", "no", "se", "por", "con", "para", "es",
            "hola", "gracias", "pedido", "pero", "cuando", "quiero", "su", "me", "del", "al", "lo", "ya", "está");
    private static final Set<String> EN = Set.of(
            "the", "of", "and", "to", "in", "is", "my", "for", "with", "that", "it", "was", "have", "not", "this",
            "you", "your", "hello", "hi", "thanks", "order", "please", "i", "when", "are", "on", "but", "has", "a",
            "be");
    private static final int WORDS = 200;

    private Language() {}

    static String of(String text, String otherwise) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", WORDS + 1))
                .limit(WORDS)
                .toList();
        long es = words.stream().filter(ES::contains).count();
        long en = words.stream().filter(EN::contains).count();
        return es >= 2 && es > 2 * en ? "es" : en >= 2 && en > 2 * es ? "en" : otherwise;
    }
}
