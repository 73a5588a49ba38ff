package io.relevo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a {@link RelevoTest} on PostgreSQL instead of H2, in one context that all such tests share. Put it on a class of
 * its own that inherits the tests: {@code @OnPostgres class ThisOnPostgresTest extends ThisTest {}}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = OnPostgres.Database.class)
public @interface OnPostgres {

    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.POSTGRESQL.emptyUrl(),
                            // Engines of one JVM are known by name; the H2 context's is the default one.
                            "camunda.bpm.process-engine-name=onpostgres")
                    .applyTo(context);
        }
    }
}
