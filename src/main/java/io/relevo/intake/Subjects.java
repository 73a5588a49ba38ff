package io.relevo.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Subject lines, compared as people compare them. */
final class Subjects {

    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^\\s*((re|rv|fwd?|aw|wg|tr|res|enc|antw)\\s*(\\[\\d+\\])?\\s*:|\\[?\\s*R-\\d{5,15}\\s*\\]?\\s*:?)\\s*");
    private static final Pattern FORWARDED = Pattern.compile("(?iu)^\\s*(rv|fwd?|wg|tr|enc)\\s*:.*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Subjects() {}

    /** Without reply and forward marks and our number, lower case, single spaces; empty for null. */
    static String normalise(String subject) {
        String rest = subject == null ? "" : subject;
        for (String before = null; !rest.equals(before); ) {
            before = rest;
            rest = PREFIX.matcher(rest).replaceFirst("");
        }
        return SPACES.matcher(rest).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static boolean isForward(String subject) {
        return subject != null && FORWARDED.matcher(subject).matches();
    }
}
