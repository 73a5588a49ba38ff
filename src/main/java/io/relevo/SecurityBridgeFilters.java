package io.relevo;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's two authentication filters, right behind Spring Security's. {@code /api} has none, on purpose. */
@Configuration
class SecurityBridgeFilters {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        return bridged(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestAuthentication() {
        return bridged(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> bridged(F filter, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setInitParameters(Map.of("authentication-provider", SecurityBridge.class.getName()));
        registration.addUrlPatterns(patterns);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
