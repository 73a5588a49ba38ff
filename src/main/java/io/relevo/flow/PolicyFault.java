package io.relevo.flow;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A cell of a table that makes no sense.
 *
 * @param row counted from 1
 * @param column its label
 * @param rule id of the rule, or null for a row that is new
 * @param code what is wrong: the key {@code policy.fault.<code>} of the bundle {@code policies}
 */
public record PolicyFault(int row, String column, String rule, String code, String content, String fix) {

    private static final Locale SPANISH = new Locale("es");

    /** Says row, column, content and what to write instead; in Spanish for any language we don't speak. */
    public String text(Locale reader) {
        Locale language = "en".equals(reader.getLanguage()) ? Locale.ENGLISH : SPANISH;
        String pattern = ResourceBundle.getBundle("messages/policies", language).getString("policy.fault." + code);
        return new MessageFormat(pattern, language)
                .format(Stream.of(String.valueOf(row), column, content, fix).toArray());
    }

    @Override
    public String toString() {
        return row + " " + column + " " + content;
    }
}
