package io.relevo.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** "Gracias", an emoji: words that ask for nothing (semantics.md §4). A yes or no is an answer, never a courtesy. */
final class Courtesy {

    private static final int MOST_WORDS = 12;
    private static final Pattern EMOTICONS = Pattern.compile("[:;]-?[)D*]|<3|\\^\\^");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{P}]+");

    private static final Set<String> THANKS = Set.of(
            "gracias", "grax", "agradezco", "agradecida", "agradecido", "thanks", "thank", "thx", "ty", "cheers");
    private static final Set<String> ALONGSIDE = Set.of(
            "muchas",
            "muchisimas",
            "mil",
            "muy",
            "de",
            "nuevo",
            "por",
            "su",
            "tu",
            "la",
            "el",
            "ayuda",
            "apoyo",
            "atencion",
            "respuesta",
            "rapida",
            "todo",
            "le",
            "les",
            "te",
            "amable",
            "amables",
            "ok",
            "perfecto",
            "excelente",
            "genial",
            "super",
            "recibido",
            "entendido",
            "hola",
            "buen",
            "buenos",
            "buena",
            "buenas",
            "dia",
            "dias",
            "tarde",
            "tardes",
            "noche",
            "noches",
            "saludos",
            "bendiciones",
            "un",
            "abrazo",
            "equipo",
            "so",
            "very",
            "much",
            "you",
            "a",
            "lot",
            "many",
            "again",
            "for",
            "your",
            "the",
            "help",
            "support",
            "reply",
            "quick",
            "hi",
            "hello",
            "great",
            "perfect",
            "awesome",
            "got",
            "it",
            "received",
            "regards",
            "best",
            "kind",
            "have",
            "nice",
            "good",
            "day",
            "all",
            "team",
            "appreciate",
            "really");

    private Courtesy() {}

    /** True for thanks alone and for emoji alone; false for an empty text, whose meaning is elsewhere. */
    static boolean isCourtesy(String text) {
        if (text == null || text.isBlank() || text.indexOf('?') >= 0 || text.length() > 400) {
            return false;
        }
        String words = plain(EMOTICONS.matcher(text).replaceAll(" "));
        if (words.isEmpty()) {
            return hasEmoji(text);
        }
        List<String> said = List.of(words.split(" "));
        return said.size() <= MOST_WORDS
                && said.stream().anyMatch(THANKS::contains)
                && said.stream().allMatch(word -> THANKS.contains(word) || ALONGSIDE.contains(word));
    }

    private static String plain(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !isEmoji(c))
                .forEach(letters::appendCodePoint);
        return SEPARATORS
                .matcher(MARKS.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean hasEmoji(String text) {
        return EMOTICONS.matcher(text).find() || text.codePoints().anyMatch(Courtesy::isEmoji);
    }

    /** Pictures, their skin tones, variation selectors and joiners. */
    private static boolean isEmoji(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0x200D
                || c == 0x20E3;
    }
}
