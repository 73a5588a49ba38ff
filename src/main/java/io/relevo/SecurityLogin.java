package io.relevo;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Passwords and groups live in the engine's identity store: one set of users for pages, webapps and REST. */
@Component
class SecurityLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final SecurityAttempts attempts;

    SecurityLogin(IdentityService identity, SecurityAttempts attempts) {
        this.identity = identity;
        this.attempts = attempts;
    }

    /**
     * @throws LockedException after too many wrong passwords from one place
     * @throws DisabledException if nobody gave the user a role, or took it away
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        String user = asked.getName();
        String place = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (attempts.mustWait(user, place)) {
            throw new LockedException("too many wrong passwords");
        }
        if (!readable(user) || !identity.checkPassword(user, String.valueOf(asked.getCredentials()))) {
            attempts.failed(user, place);
            throw new BadCredentialsException("wrong user or password");
        }
        attempts.succeeded(user, place);
        List<SimpleGrantedAuthority> roles = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority(SecurityRoles.PREFIX + group))
                .toList();
        if (roles.isEmpty()) {
            throw new DisabledException("no role");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** PostgreSQL refuses a NUL in a text, which would be an error 500. */
    private static boolean readable(String user) {
        return user.chars().noneMatch(Character::isISOControl);
    }
}
