package io.relevo;

import static io.relevo.SecurityPaths.any;
import static io.relevo.SecurityPaths.path;
import static io.relevo.SecurityRoles.ADMIN;
import static io.relevo.SecurityRoles.AREAS;
import static io.relevo.SecurityRoles.INTEGRATION;
import static io.relevo.SecurityRoles.LEVEL_TWO;
import static io.relevo.SecurityRoles.PROCESS_OWNER;
import static io.relevo.SecurityRoles.RISK_ANALYST;
import static io.relevo.SecurityRoles.SUPERVISOR;
import static io.relevo.SecurityRoles.agentsAnd;
import static io.relevo.SecurityRoles.only;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call which path. What is not listed is denied; rows, tasks and instances are the engine's and flow's matter. */
final class SecurityMatrix {

    private SecurityMatrix() {}

    static void engineRest(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] readers = agentsAnd(AREAS, PROCESS_OWNER, RISK_ANALYST, ADMIN);
        // The browser adds remembered Basic credentials to other sites' requests, too.
        requests.requestMatchers(SecurityPaths::fromAnotherSite)
                .denyAll()
                // Would tell right passwords from wrong ones, unthrottled.
                .requestMatchers(any("/engine-rest/identity/verify", "/engine-rest/engine/*/identity/verify"))
                .denyAll()
                .requestMatchers(path(GET, "/engine-rest/**"), path(HEAD, "/engine-rest/**"))
                .access(only(readers))
                .requestMatchers(path(POST, "/engine-rest/task"), path(POST, "/engine-rest/task/count"))
                .access(only(readers))
                .anyRequest()
                .access(only(PROCESS_OWNER, ADMIN));
    }

    static void api(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(SecurityPaths::fromAnotherSite)
                .denyAll()
                .requestMatchers(
                        path(POST, "/api/customers/**"), path(POST, "/api/orders/**"), path(POST, "/api/shipments/**"))
                .access(only(ADMIN, INTEGRATION))
                .requestMatchers(path(POST, "/api/messages"))
                .access(only(agentsAnd(ADMIN, INTEGRATION)))
                // Whoever handles parcels or money tells what became of a return.
                .requestMatchers(path(POST, "/api/returns/*/events"))
                .access(only(AREAS, LEVEL_TWO, SUPERVISOR, ADMIN, INTEGRATION))
                .requestMatchers(path("/api/returns/quality"))
                .access(only(SUPERVISOR, PROCESS_OWNER, RISK_ANALYST, ADMIN))
                .requestMatchers(any("/api/returns", "/api/returns/**"))
                .access(only(agentsAnd(ADMIN, INTEGRATION)))
                .requestMatchers(path("/api/decisions/**"))
                .access(only(agentsAnd(RISK_ANALYST, ADMIN, INTEGRATION)))
                .requestMatchers(any(
                        "/api/insight/**",
                        "/api/calendars",
                        "/api/calendars/**",
                        "/api/shifts",
                        "/api/shifts/**",
                        "/api/parties",
                        "/api/parties/**",
                        "/api/reconciliations"))
                .access(only(SUPERVISOR, ADMIN))
                .requestMatchers(path("/api/policies/**"))
                .access(only(SUPERVISOR, PROCESS_OWNER, ADMIN))
                .requestMatchers(path("/api/**"))
                .authenticated();
    }

    static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(any("/login", "/css/**", "/js/**", "/img/**", "/favicon.ico", "/error"))
                .permitAll()
                .requestMatchers(any("/actuator/health", "/actuator/health/**"))
                .permitAll()
                // The webapps' own doors: creating an administrator (CVE-2026-77226), logging in past the throttle.
                .requestMatchers(any("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**"))
                .denyAll()
                .requestMatchers(any("/camunda/app/cockpit/**", "/camunda/api/cockpit/**"))
                .access(only(SUPERVISOR, PROCESS_OWNER, ADMIN))
                .requestMatchers(any("/", "/camunda", "/camunda/**"))
                .authenticated()
                .requestMatchers(path(POST, "/desk/returns/*/events"))
                .access(only(AREAS, LEVEL_TWO, SUPERVISOR, ADMIN, INTEGRATION))
                .requestMatchers(path(POST, "/desk/returns/**"))
                .access(only(agentsAnd(ADMIN)))
                .requestMatchers(any("/desk/returns", "/desk/returns/**"))
                .access(only(agentsAnd(AREAS, RISK_ANALYST, ADMIN, INTEGRATION)))
                .requestMatchers(path("/desk/**"))
                .access(only(agentsAnd(AREAS, ADMIN)))
                .requestMatchers(any("/insight/targets", "/insight/ladder"))
                .access(only(SUPERVISOR, PROCESS_OWNER, ADMIN))
                .requestMatchers(path("/insight/**"))
                .access(only(SUPERVISOR, ADMIN))
                // Owners look; whoever changes what returns are judged by is an analyst.
                .requestMatchers(path(POST, "/workshop/**"))
                .access(only(RISK_ANALYST, ADMIN))
                .requestMatchers(path("/workshop/**"))
                .access(only(PROCESS_OWNER, RISK_ANALYST, ADMIN))
                .requestMatchers(any("/staff/**", "/actuator/**"))
                .access(only(ADMIN))
                .anyRequest()
                .denyAll();
    }
}
