package io.relevo;

import static io.relevo.SecurityPaths.apiWithCredentials;
import static io.relevo.SecurityPaths.path;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import io.relevo.portal.Visits;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One login for Tasklist, Cockpit, Admin and our pages; HTTP Basic for machines and the Modeler. */
@Configuration
class SecurityChains {

    private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/*/logout";

    private final SecurityAnswers answers;
    private final Visits visits;

    SecurityChains(SecurityAnswers answers, Visits visits) {
        this.answers = answers;
        this.visits = visits;
    }

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(SecurityMatrix::engineRest)
                .httpBasic(basic -> basic.realmName("Relevo"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiOfMachines(HttpSecurity http) throws Exception {
        return http.securityMatcher(apiWithCredentials())
                .authorizeHttpRequests(SecurityMatrix::api)
                .httpBasic(basic -> basic.authenticationEntryPoint(answers::challenge))
                .exceptionHandling(refusals ->
                        refusals.accessDeniedHandler(answers::problem).authenticationEntryPoint(answers::challenge))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Customers: no login, and the token in a cookie, so that a form left open for hours can still be sent. */
    @Bean
    @Order(3)
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("RELEVO-PORTAL");
        tokens.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        RequestMatcher theirReturns = new AndRequestMatcher(path(POST, "/api/returns"), visits::speaksFor);
        return http.securityMatcher(new OrRequestMatcher(path("/portal/**"), theirReturns))
                .exceptionHandling(
                        refusals -> refusals.defaultAccessDeniedHandlerFor(answers::customersProblem, path("/api/**"))
                                .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(SecurityHeaders::ours)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, SessionRegistry sessions) throws Exception {
        RequestMatcher logout = path(POST, WEBAPP_LOGOUT);
        return http.authorizeHttpRequests(SecurityMatrix::api)
                .authorizeHttpRequests(SecurityMatrix::pages)
                .formLogin(login -> login.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(answers.failedLogin())
                        .permitAll())
                .requestCache(cache -> cache.requestCache(answers.pagesAskedFor()))
                .exceptionHandling(
                        refusals -> refusals.defaultAuthenticationEntryPointFor(answers::loginNeeded, path("/api/**"))
                                .defaultAuthenticationEntryPointFor(answers::unauthorized, path("/camunda/api/**"))
                                .defaultAccessDeniedHandlerFor(answers::problem, path("/api/**"))
                                .defaultAccessDeniedHandlerFor(answers::page, request -> true))
                // "Log out" of Tasklist, Cockpit and Admin ends the whole session, or the bridge would log in again.
                .logout(out -> out.logoutRequestMatcher(new OrRequestMatcher(path(POST, "/logout"), logout))
                        .logoutSuccessHandler(answers::loggedOut))
                .csrf(csrf -> csrf.csrfTokenRepository(new SecurityTokens())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // The webapps' own filter covers these, by the same token.
                        .ignoringRequestMatchers(new AndRequestMatcher(path("/camunda/**"), not(logout))))
                .sessionManagement(session -> session.maximumSessions(-1)
                        .sessionRegistry(sessions)
                        .expiredSessionStrategy(answers::sessionEnded))
                .headers(SecurityHeaders::ours)
                .build();
    }

    @Bean
    CookieSameSiteSupplier cookiesStayOnThisSite() {
        return CookieSameSiteSupplier.ofLax();
    }
}
