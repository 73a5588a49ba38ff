package io.relevo;

import java.util.Arrays;
import java.util.function.Predicate;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The engine's groups as roles of Spring Security; {@code back-office-*} stands for every area. */
final class SecurityRoles {

    static final String PREFIX = "ROLE_";
    static final String[] AGENTS = {"level-one", "level-two", "supervisor"};
    static final String AREAS = "back-office-*";
    static final String LEVEL_TWO = "level-two";
    static final String SUPERVISOR = "supervisor";
    static final String PROCESS_OWNER = "process-owner";
    static final String RISK_ANALYST = "risk-analyst";
    static final String INTEGRATION = "integration";
    static final String ADMIN = "admin";

    private SecurityRoles() {}

    static String[] agentsAnd(String... others) {
        String[] roles = Arrays.copyOf(AGENTS, AGENTS.length + others.length);
        System.arraycopy(others, 0, roles, AGENTS.length, others.length);
        return roles;
    }

    static AuthorizationManager<RequestAuthorizationContext> only(String... roles) {
        Predicate<String> allowed =
                Arrays.stream(roles).map(SecurityRoles::matching).reduce(role -> false, Predicate::or);
        return (authentication, request) -> new AuthorizationDecision(holds(authentication.get(), allowed));
    }

    private static Predicate<String> matching(String role) {
        String wanted = PREFIX + role;
        return wanted.endsWith("*")
                ? authority -> authority.startsWith(wanted.substring(0, wanted.length() - 1))
                : wanted::equals;
    }

    private static boolean holds(Authentication authentication, Predicate<String> allowed) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(allowed);
    }
}
