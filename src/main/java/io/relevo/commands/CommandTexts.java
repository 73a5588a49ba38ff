package io.relevo.commands;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What commands say on the terminal. They speak before there is a Spring context, so they read their bundle themselves. */
public final class CommandTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "messages/commands",
            Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : new Locale("es"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private CommandTexts() {}

    public static String get(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString("commands." + key), arguments);
    }
}
