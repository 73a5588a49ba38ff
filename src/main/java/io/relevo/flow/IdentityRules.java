package io.relevo.flow;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How the engine treats users, groups, passwords and the rights that come with a task. */
@Component
class IdentityRules extends AbstractProcessEnginePlugin {

    /** Lower case only, or two people could differ by a capital letter. */
    static final String USER_IDS = "[a-z0-9][a-z0-9.-]{0,30}[a-z0-9]";

    private static final String GROUP_IDS = "[a-z0-9]+(-[a-z0-9]+)*";

    private final boolean demo;

    IdentityRules(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(USER_IDS);
        engine.setGroupResourceWhitelistPattern(GROUP_IDS);
        List<PasswordPolicyRule> rules = demo ? List.of() : List.of(new PasswordRule());
        engine.setPasswordPolicy(() -> rules);
        engine.setEnablePasswordPolicy(true);
        // The login throttles by address; the engine's lock would shut the right password out with the wrong ones.
        engine.setLoginDelayBase(0);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setResourceAuthorizationProvider(new TaskRights());
    }
}
