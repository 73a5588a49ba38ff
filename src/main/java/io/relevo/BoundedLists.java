package io.relevo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit and Admin ask for some lists without saying how many they want, and the engine refuses a person's list
 * without an end. They get as many as anybody may ask for. Callers of {@code /engine-rest} have to say it themselves.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class BoundedLists extends OncePerRequestFilter {

    private static final String PARAMETER = "maxResults=";

    private final int limit;

    BoundedLists(@Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !RequestPath.asMapped(request).startsWith("/camunda/api/") || query != null && query.contains(PARAMETER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        String query = super.getQueryString();
                        return (query == null ? "" : query + "&") + PARAMETER + limit;
                    }
                },
                response);
    }
}
