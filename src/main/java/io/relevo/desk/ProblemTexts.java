package io.relevo.desk;

import io.relevo.parties.Party;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
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
        return sentence(LocaleContextHolder.getLocale(), key, arguments);
    }

    String sentence(Locale language, String key, Object... arguments) {
        Object[] worded = Arrays.stream(arguments).map(ProblemTexts::worded).toArray();
        return problems.getMessage(key, worded, key, language);
    }

    private static Object worded(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().map(one -> String.valueOf(worded(one))).collect(Collectors.joining(", "));
        }
        return argument instanceof Party party
                ? party.name(LocaleContextHolder.getLocale().getLanguage())
                : argument;
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
