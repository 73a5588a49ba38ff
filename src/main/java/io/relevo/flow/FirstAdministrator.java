package io.relevo.flow;

import io.relevo.staff.Agent;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can administer, and that no password outside profile {@code demo} is a known one. */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final boolean demo;
    private final String user;
    private final String password;

    FirstAdministrator(
            Accounts accounts,
            IdentityService identity,
            ProcessEngineConfiguration engine,
            Environment environment,
            @Value("${relevo.admin.user:}") String user,
            @Value("${relevo.admin.password:}") String password) {
        this.accounts = accounts;
        this.identity = identity;
        this.engine = (ProcessEngineConfigurationImpl) engine;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalStateException with what to change, if starting would be unsafe */
    void ensure() {
        if (identity.createUserQuery().memberOfGroup(Roles.ENGINE_ADMIN).count() == 0) {
            appoint();
        }
        if (!demo) {
            refuseKnownPasswords();
        }
    }

    private void appoint() {
        if (!user.isBlank()) {
            try {
                accounts.save(new Agent(user, user, null, "es", null, Roles.ADMIN, null, true), password);
            } catch (Refused refusal) {
                throw new IllegalStateException(advice(refusal), refusal);
            }
            LOG.info("{} is the first administrator; change the password after the first login", user);
        } else if (!demo) {
            LOG.warn(
                    "Nobody can administer Relevo yet. Set RELEVO_ADMIN_USER and RELEVO_ADMIN_PASSWORD (at least {}"
                            + " characters) and start again",
                    PasswordRule.LENGTH);
        }
    }

    private static String advice(Refused refusal) {
        return switch (refusal.key()) {
            case "password.missing" -> "RELEVO_ADMIN_USER is set, but not RELEVO_ADMIN_PASSWORD; set both";
            case "password.weak" ->
                "RELEVO_ADMIN_PASSWORD is too easy to guess; use at least " + PasswordRule.LENGTH
                        + " characters besides the user name";
            case "user.id-invalid" -> "RELEVO_ADMIN_USER must be 2 to 32 lower-case letters, digits, dots or hyphens";
            default -> "the first administrator was refused: " + refusal.key();
        };
    }

    private void refuseKnownPasswords() {
        List<String> known = identity.createUserQuery().list().stream()
                .filter(this::passwordIsTheName)
                .map(User::getId)
                .sorted()
                .toList();
        if (!known.isEmpty()) {
            throw new IllegalStateException("These users have their name as password: " + String.join(", ", known)
                    + ". Is this the demo's database? Use another one (spring.datasource.url), or start with"
                    + " profile demo");
        }
    }

    private boolean passwordIsTheName(User user) {
        var stored = (UserEntity) user;
        String guess = EncryptionUtil.saltPassword(stored.getId(), stored.getSalt());
        return stored.getPassword() != null && engine.getPasswordManager().check(guess, stored.getPassword());
    }
}
