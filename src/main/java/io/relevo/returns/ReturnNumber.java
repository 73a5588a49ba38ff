package io.relevo.returns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A return's number as people say it: {@code D-10001}. Guessable by design, so never a proof of anything. */
public record ReturnNumber(long value) {

    private static final Pattern WRITTEN = Pattern.compile("(?i)\\s*D-(\\d{5,15})\\s*");

    /** @throws IllegalArgumentException if the text is not a return's number */
    public static ReturnNumber parse(String text) {
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a return number; one looks like D-10042");
        }
        return new ReturnNumber(Long.parseLong(matcher.group(1)));
    }

    static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "D-" + value;
    }
}
