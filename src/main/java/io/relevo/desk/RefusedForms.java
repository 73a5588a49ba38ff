package io.relevo.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A form that a listener refuses is answered by the engine with its own words around our key. Whoever sent it, in
 * Tasklist or by the engine's REST, reads the sentence of the key and nothing else.
 */
@Component
class RefusedForms extends OncePerRequestFilter {

    private static final Pattern COMPLETIONS = Pattern.compile(".*/task/[^/]+/(submit-form|complete|resolve)");
    private static final Pattern REFUSAL = Pattern.compile("while invoking TaskListener: ([a-z-]+(?:\\.[a-z-]+)+)'");

    private final ProblemTexts texts;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    RefusedForms(ProblemTexts texts, LocaleResolver languages, ObjectMapper json) {
        this.texts = texts;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !COMPLETIONS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Matcher refusal = REFUSAL.matcher(
                answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                        ? ""
                        : new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (refusal.find()) {
            String sentence = texts.sentence(languages.resolveLocale(request), refusal.group(1));
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_CONFLICT);
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refused", "message", sentence)));
        }
        answer.copyBodyToResponse();
    }
}
