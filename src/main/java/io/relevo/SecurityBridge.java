package io.relevo;

import io.relevo.flow.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** Tells the engine's webapps and REST who logged in with us. Public, as their filters create it by its name. */
public class SecurityBridge extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return SecurityCaller.current().map(SecurityBridge::known).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult known(Caller caller) {
        var result = new AuthenticationResult(caller.userId(), true);
        result.setGroups(List.copyOf(caller.groups()));
        return result;
    }
}
