package io.relevo;

import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The application without its modules and without a login: engine, database, guards. For {@code @SpringBootTest}. */
@EnableAutoConfiguration(
        exclude = {
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class
        })
@Import({
    ClockSkew.class,
    EngineConfiguration.class,
    NoExpressionsInRequests.class,
    SetupIsGone.class,
    TimeOrderedIds.class,
    UtcEverywhere.class,
    V001__CreateEngineTables.class,
    V012__TuneJobTableOnPostgres.class,
    Languages.class
})
class Ground {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** It asks for a part of the engine, as the real ones do: the engine must not ask for it first. */
    @Bean
    OfferedForTest offeredForTest(RuntimeService engine) {
        return new OfferedForTest();
    }
}
