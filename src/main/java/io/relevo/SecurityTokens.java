package io.relevo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * One CSRF token for our pages and the engine's webapps, kept where their filter looks for it: a second one under the
 * same cookie name would make that filter end the session.
 */
class SecurityTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String COOKIE = "XSRF-TOKEN";
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return token(HexFormat.of().formatHex(token));
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
            }
            return;
        }
        request.getSession().setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token.getToken());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token.getToken())
                .path(request.getContextPath() + "/camunda")
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token == null ? null : token((String) token);
    }

    private static CsrfToken token(String token) {
        return new DefaultCsrfToken(HEADER, "_csrf", token);
    }
}
