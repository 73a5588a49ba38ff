package io.relevo;

import io.relevo.flow.AccountChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Open sessions end when an account changes: a session keeps the groups it started with. */
@Configuration
class SecuritySessions {

    private final SessionRegistry registry = new SessionRegistryImpl();

    @Bean
    SessionRegistry sessionRegistry() {
        return registry;
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @EventListener
    void end(AccountChanged change) {
        registry.getAllSessions(change.userId(), false).forEach(SessionInformation::expireNow);
    }
}
