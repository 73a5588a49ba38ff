package io.relevo.flow;

import java.util.Locale;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/** At least ten characters besides the user's own name, in our pages and in the engine's alike. */
class PasswordRule extends PasswordPolicyLengthRuleImpl {

    static final int LENGTH = 10;

    PasswordRule() {
        super(LENGTH);
    }

    @Override
    public boolean execute(String password, User user) {
        String name = user == null || user.getId() == null ? "" : user.getId().toLowerCase(Locale.ROOT);
        String rest =
                name.isEmpty() ? password : password.toLowerCase(Locale.ROOT).replace(name, "");
        return execute(rest.strip());
    }
}
