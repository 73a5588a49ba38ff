package io.relevo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 to the web application's set-up calls, for good: in this version they make an administrator for anybody
 * who asks while {@code camunda-admin} has no member (CVE-2026-77226). Ours comes from the environment.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetupIsGone extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (RequestPath.asMapped(request).contains("/api/admin/setup")
                || RequestPath.asWritten(request).contains("/api/admin/setup")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
