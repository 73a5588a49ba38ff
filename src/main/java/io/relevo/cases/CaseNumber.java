package io.relevo.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case's number as people say it: {@code R-10042}. Guessable by design, so never a proof of anything. */
public record CaseNumber(long value) {

    private static final Pattern WRITTEN = Pattern.compile("(?i)\\bR-(\\d{5,15})\\b");

    /** The first case number written in a text such as a subject line. */
    public static Optional<CaseNumber> findIn(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? Optional.of(new CaseNumber(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the text is not a case number */
    public static CaseNumber parse(String text) {
        return findIn(text)
                .filter(number -> number.toString().equalsIgnoreCase(text.strip()))
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + text + "' is not a case number; one looks like R-10042"));
    }

    @Override
    public String toString() {
        return "R-" + value;
    }
}
