package io.relevo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every bundle in {@code messages/} ({@code <name>_es.properties}, {@code <name>_en.properties}), so that a module adds
 * its texts as a file of its own. A language that has no bundle gets Spanish.
 */
@Configuration(proxyBeanMethods = false)
class Wording {

    @Bean
    MessageSource messageSource() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            names.add("messages/" + file.getFilename().replaceFirst("(_[a-zA-Z]{2})*\\.properties$", ""));
        }
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames(names.toArray(String[]::new));
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
        bundles.setDefaultLocale(Locale.forLanguageTag("es-MX"));
        return bundles;
    }
}
