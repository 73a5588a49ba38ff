package io.relevo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A first guess at why somebody writes, by the phrases of {@code intake/contact-reasons.csv}; the first that occurs wins. */
@Component
class ContactReasons {

    private static final int READ = 2_000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Phrase> phrases;

    private record Phrase(String words, String reason) {}

    ContactReasons() {
        try {
            phrases = new ClassPathResource("intake/contact-reasons.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(","))
                    .map(cells -> new Phrase(words(cells[0]), cells[2].strip()))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Optional<String> guess(String subject, String text) {
        String said = words(subject + " \n " + text.substring(0, Math.min(READ, text.length())));
        return phrases.stream()
                .filter(phrase -> said.contains(phrase.words()))
                .map(Phrase::reason)
                .findFirst();
    }

    /** Lower case, no accents, one space around each word. */
    private static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return ' ' + NO_WORD.matcher(plain).replaceAll(" ").strip() + ' ';
    }
}
