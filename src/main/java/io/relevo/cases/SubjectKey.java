package io.relevo.cases;

import java.util.Locale;
import java.util.regex.Pattern;

/** A subject without its reply and forward marks, case number and spelling variants: equal keys may be one matter (semantics.md §5.4). */
final class SubjectKey {

    private static final Pattern MARKS = Pattern.compile("^(?:\\s*(?:re|rv|fwd?|fw|aw|res)\\s*:\\s*)+");
    private static final Pattern NUMBER = Pattern.compile("\\[?r-\\d{5,}\\]?");

    private SubjectKey() {}

    static String of(String subject) {
        if (subject == null) {
            return null;
        }
        String bare = NUMBER.matcher(subject.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String key = MARKS.matcher(bare.strip())
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
        return key.length() > 200 ? key.substring(0, 200) : key;
    }
}
