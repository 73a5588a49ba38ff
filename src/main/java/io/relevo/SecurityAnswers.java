package io.relevo;

import static io.relevo.SecurityPaths.any;
import static io.relevo.SecurityPaths.path;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;

/** What somebody hears who is not let in: people a page, the API a problem of RFC 9457. */
@Component
class SecurityAnswers {

    private final ObjectMapper json;
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    SecurityAnswers(ObjectMapper json) {
        this.json = json;
        texts.setBasename("messages/security");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(new Locale("es"));
    }

    /** 401 for a caller with wrong or no credentials of its own. */
    void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Relevo\"");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                reason instanceof LockedException ? "security.login.wait" : "security.login.wrong");
    }

    /** 401 for our own scripts in the browser: no challenge, or the browser would open its password box. */
    void loginNeeded(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        write(request, response, HttpStatus.UNAUTHORIZED, "security.login.needed");
    }

    void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    void problem(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            boolean loggedIn = SecurityContextHolder.getContext().getAuthentication() != null;
            write(
                    request,
                    response,
                    loggedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
                    loggedIn ? "security.token.wrong" : "security.login.needed");
        } else {
            write(request, response, HttpStatus.FORBIDDEN, "security.access.denied");
        }
    }

    /** A customer has no login that could be over. */
    void customersProblem(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "security.token.wrong");
    }

    /** A form whose session is over leads back to the login; anything else to the page {@code error/403}. */
    void page(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && !path("/camunda/**").matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    void loggedOut(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        if (path("/camunda/**").matches(request)) {
            response.setStatus(HttpStatus.OK.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login?logout");
        }
    }

    /** The account changed under an open session. */
    void sessionEnded(SessionInformationExpiredEvent event) throws IOException {
        HttpServletRequest request = event.getRequest();
        if (path("/api/**").matches(request)) {
            write(request, event.getResponse(), HttpStatus.UNAUTHORIZED, "security.login.needed");
        } else if (path("/camunda/api/**").matches(request)) {
            event.getResponse().setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            event.getResponse().sendRedirect(request.getContextPath() + "/login?expired");
        }
    }

    AuthenticationFailureHandler failedLogin() {
        var failures = new ExceptionMappingAuthenticationFailureHandler();
        failures.setDefaultFailureUrl("/login?error");
        failures.setExceptionMappings(Map.of(
                LockedException.class.getName(), "/login?wait",
                DisabledException.class.getName(), "/login?inactive"));
        return failures;
    }

    /** Only pages are worth returning to after the login, not the calls scripts made meanwhile. */
    RequestCache pagesAskedFor() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(path(GET, "/**"), html, not(any("/api/**", "/camunda/api/**"))));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        Locale locale = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? new Locale("es") : request.getLocale();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, texts.getMessage(key, null, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("key", key);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
