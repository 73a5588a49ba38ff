package io.relevo.flow;

/** Optional text from a form. */
final class Texts {

    private Texts() {}

    static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
