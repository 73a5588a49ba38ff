package io.relevo.portal;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who looks at orders in which browser. It is no login: nothing but the customer's own pages knows of it. */
@Component
public class Visits {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final Clock clock;
    private final Duration length;

    Visits(Clock clock, @Value("${relevo.portal.visit:PT2H}") Duration length) {
        this.clock = clock;
        this.length = length;
    }

    void begin(HttpServletRequest request, String customerId) {
        HttpSession session = request.getSession();
        // A session somebody else planted in this browser is worth nothing any more.
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new Visit(customerId, clock.instant().plus(length)));
    }

    Optional<String> customer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Visit visit
                        && clock.instant().isBefore(visit.until())
                ? Optional.of(visit.customerId())
                : Optional.empty();
    }

    /** Whether a customer asks from the portal, and nobody who logged in or brought credentials. */
    public boolean speaksFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && session != null
                && session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) == null
                && customer(request).isPresent();
    }

    /** @throws VisitOver if nobody proved who they are, or too long ago */
    String requireCustomer(HttpServletRequest request) {
        return customer(request).orElseThrow(VisitOver::new);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
