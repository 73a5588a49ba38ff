package io.relevo.messaging;

import java.util.regex.Pattern;

/** What a subject is about, without the marks of earlier answers. */
class SubjectLine {

    private static final Pattern ANSWER_PREFIX =
            Pattern.compile("^(?i:(re|rv|fw|fwd|aw|wg|resp|enc)\\s*(\\[\\d+])?\\s*:\\s*)");
    private static final Pattern CASE_TAG = Pattern.compile("\\s*\\[(?i:R)-\\d+]\\s*");

    private SubjectLine() {}

    static String bare(String subject) {
        String bare = CASE_TAG.matcher(subject).replaceAll(" ").strip();
        for (String shorter = prefixOff(bare); !shorter.equals(bare); shorter = prefixOff(bare)) {
            bare = shorter;
        }
        return bare;
    }

    private static String prefixOff(String subject) {
        return ANSWER_PREFIX.matcher(subject).replaceFirst("").strip();
    }
}
