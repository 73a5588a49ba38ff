package io.relevo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Relevo speaks Spanish and English: the browser's wish decides, {@code ?lang=es|en} changes it for good. */
@Configuration
class Languages implements WebMvcConfigurer {

    private static final Locale SPANISH = new Locale("es");

    /** Every bundle {@code messages/<module>_es.properties} on the class path: a new one needs no entry in a list. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] spanish =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_es.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(spanish)
                .map(bundle -> "messages/" + bundle.getFilename().replace("_es.properties", ""))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(SPANISH);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("relevo-lang");
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::wished);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    private static Locale wished(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return SPANISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("es") || language.equals("en"))
                .findFirst()
                .map(Locale::new)
                .orElse(SPANISH);
    }
}
