package io.relevo.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences of the bundle {@code problems} in the language of the request; Spanish for any language we don't speak. */
@Component
class ProblemTexts {

    private final MessageSource problems = bundle("messages/problems");

    /** The sentence; the key itself if nobody wrote one, so that nothing is hidden from the agent. */
    String sentence(String key, Object... arguments) {
        return problems.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }

    static MessageSource bundle(String name) {
        var source = new ResourceBundleMessageSource();
        source.setBasename(name);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(new Locale("es"));
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
