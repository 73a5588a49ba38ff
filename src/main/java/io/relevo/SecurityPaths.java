package io.relevo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Matchers by path. Never plain strings: those become MVC matchers, blind to the engine's Jersey servlets. */
final class SecurityPaths {

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    private SecurityPaths() {}

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }

    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(SecurityPaths::path).toList());
    }

    /** An API call that brings its own credentials, so no session and no CSRF token. */
    static RequestMatcher apiWithCredentials() {
        return new AndRequestMatcher(path("/api/**"), request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    /** True if a browser says that another site's page made the request; other clients send no such header. */
    static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !SAME_SITE.contains(site);
    }
}
