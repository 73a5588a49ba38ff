package io.relevo;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to a request that brings an expression into the engine's REST interface or the web applications: any key
 * that ends in {@code Expression}, in the query or at any depth of the JSON body, with {@code ${} or {@code #{} in its
 * value (CVE-2026-109432 and its kin). The expressions of our stored filters are not part of a request that runs them.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 1)
class NoExpressionsInRequests extends OncePerRequestFilter {

    /** More than any form or query; a file comes as multipart, which is not read here. */
    private static final int LARGEST_BODY = 20 * 1024 * 1024;

    /** Any other type, also a wildcard, may be read as JSON. */
    private static final Set<String> NOT_JSON =
            Set.of("multipart/", "text/", "application/octet-stream", "application/x-www-form-urlencoded");

    private static final JsonFactory JSON = new JsonFactory();

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.asMapped(request);
        return !path.startsWith("/engine-rest") && !path.startsWith("/camunda/api");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Not getParameterMap(): it would swallow the body of the web application's login form.
        String parameter = ExpressionKeys.firstForbidden(request.getQueryString());
        if (parameter != null) {
            refuse(response, "The parameter '" + parameter + "' must not be an expression; give the value itself");
            return;
        }
        if (!hasJson(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, "The body is larger than " + LARGEST_BODY + " bytes; send a file as multipart");
            return;
        }
        try {
            String key = ExpressionKeys.firstForbidden(JSON.createParser(body));
            if (key != null) {
                refuse(response, "'" + key + "' must not be an expression; give the value itself");
                return;
            }
        } catch (JsonProcessingException e) {
            refuse(response, "The body is not JSON: " + e.getOriginalMessage());
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    private static boolean hasJson(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        }
        String name = type.toLowerCase(Locale.ROOT);
        return NOT_JSON.stream().noneMatch(name::startsWith);
    }

    private void refuse(HttpServletResponse response, String message) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        mapper.writeValue(response.getWriter(), Map.of("type", "InvalidRequestException", "message", message));
    }
}
