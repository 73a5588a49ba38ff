package io.relevo;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** The shipped settings, as a start with this profile would read them. */
final class SettingsOf {

    private SettingsOf() {}

    static ConfigurableEnvironment profile(String profile) {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(
                environment, null, null, profile.isEmpty() ? new String[0] : new String[] {profile});
        return environment;
    }
}
