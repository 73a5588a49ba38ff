package io.relevo.cases;

/** Text from outside, made to fit its column. */
final class Texts {

    private Texts() {}

    /** Cuts at a code point, never inside an emoji. PostgreSQL can't store NUL, so it goes too. */
    static String shorten(String text, int length) {
        if (text == null) {
            return null;
        }
        String clean = storable(text);
        if (clean.length() <= length) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
        return clean.substring(0, end);
    }

    static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
