package io.relevo.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the Case tab calls the codes it shows, read from its own files so that each word stands in one place. */
@Component
class CaseTabTexts {

    private static final String FILE = "META-INF/resources/webjars/camunda/app/tasklist/scripts/desk/texts/%s.json";

    private final Map<String, String> spanish = read("es");
    private final Map<String, String> english = read("en");

    /** In the reader's language; the code itself if the tab has no word for it. */
    String word(String group, String code) {
        boolean inEnglish = "en".equals(LocaleContextHolder.getLocale().getLanguage());
        return (inEnglish ? english : spanish).getOrDefault(group + "." + code, code);
    }

    private static Map<String, String> read(String language) {
        try (var file = new ClassPathResource(FILE.formatted(language)).getInputStream()) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
