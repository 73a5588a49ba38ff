package io.relevo;

import static io.relevo.SecurityPaths.any;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers may do with our pages. The engine's webapps send a policy of their own. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {}

    static void ours(HeadersConfigurer<HttpSecurity> headers) {
        var policy = new ContentSecurityPolicyHeaderWriter(POLICY);
        var fresh = new CacheControlHeadersWriter();
        headers.frameOptions(frames -> frames.sameOrigin())
                // A customer's link carries a token.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(not(any("/camunda/**")), policy))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        not(any("/camunda/lib/**", "/css/**", "/js/**", "/img/**")), fresh));
    }
}
