package io.relevo.flow;

/** Text of people inside of text that is shown as Markdown. */
final class Markdown {

    private Markdown() {}

    /** Looks as it was written: no link, no picture, no heading comes of it. */
    static String plain(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~!&])", "\\\\$1");
    }
}
